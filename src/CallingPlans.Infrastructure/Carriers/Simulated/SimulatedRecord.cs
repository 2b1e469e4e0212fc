using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>The losing carrier's record of an account: it agrees with the order unless the order asks otherwise.</summary>
internal static class SimulatedRecord
{
    internal static CustomerServiceRecord Of(CarrierPortRequest account)
    {
        var differs = account.Account.AccountNumber == SimulatedDirective.OtherRecord;
        var address = account.Account.ServiceAddress;
        return new CustomerServiceRecord(
            account.Account.CarrierName,
            differs ? OtherName(account.Account.CompanyName) : account.Account.CompanyName,
            account.Account.AccountNumber,
            account.Account.BillingTelephoneNumber,
            account.Account.AuthorizedName,
            differs ? (address ?? new PostalAddress()) with { PostalCode = OtherCode(address?.PostalCode) } : address,
            [.. account.Numbers.Select(n => n.Number)]);
    }

    private static string OtherName(string? name) => string.IsNullOrWhiteSpace(name) ? "Fabrikam Inc" : $"{name} Holdings";

    /// <summary>The code with its last character moved on by one.</summary>
    private static string OtherCode(string? code) =>
        string.IsNullOrEmpty(code) ? "98101" : code[..^1] + Next(code[^1]);

    private static char Next(char last) => last switch
    {
        '9' => '0',
        'Z' or 'z' => 'A',
        _ => (char)(last + 1),
    };
}
