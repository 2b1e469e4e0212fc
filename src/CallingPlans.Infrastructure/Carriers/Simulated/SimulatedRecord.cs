using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>The losing carrier's record of an account: it agrees with the order unless the order asks otherwise.</summary>
internal static class SimulatedRecord
{
    private const string Suffix = " Holdings";
    private const int Changed = 2;

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

    /// <summary>An order that takes the name over agrees from then on.</summary>
    private static string OtherName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Fabrikam" + Suffix : name.EndsWith(Suffix, StringComparison.Ordinal) ? name : name + Suffix;

    /// <summary>
    /// The code with its last two characters the highest of their kind: still of its country's form, and agreed with once it is
    /// taken over.
    /// </summary>
    private static string OtherCode(string? code) => string.IsNullOrEmpty(code)
        ? "98199"
        : string.Concat(code.Select((c, i) => i < code.Length - Changed ? c : char.IsAsciiDigit(c) ? '9' : char.IsAsciiLetter(c) ? 'Z' : c));
}
