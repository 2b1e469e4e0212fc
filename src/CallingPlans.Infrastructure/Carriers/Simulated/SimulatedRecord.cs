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

    /// <summary>The code with its last digit, or else its last letter, moved on by one.</summary>
    private static string OtherCode(string? code) => code switch
    {
        null or "" => "98101",
        [.. var head, '9'] => head + "0",
        [.. var head, 'Z' or 'z'] => head + "A",
        [.. var head, var last] => head + (char)(last + 1),
    };
}
