using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders;

/// <summary>The account's facts by their JSON pointers.</summary>
public static class AccountFields
{
    /// <summary>
    /// The pointers of the facts that the market asks for and the account lacks. Of an address that is there, the parts
    /// that it lacks.
    /// </summary>
    /// <exception cref="ArgumentException">The market asks for a fact that there is none of.</exception>
    public static IEnumerable<string> Missing(AccountFacts account, MarketProfile market) =>
        market.Port.RequiredAccountFields.SelectMany(field => field == FieldPointer.ServiceAddress && account.ServiceAddress is { } address
            ? MissingParts(address, market.Address)
            : IsMissing(account, field) ? [field] : Enumerable.Empty<string>());

    private static IEnumerable<string> MissingParts(PostalAddress address, AddressRules rules)
    {
        if (address.Street is null)
            yield return FieldPointer.ServiceAddress + "/street";
        if (address.City is null)
            yield return FieldPointer.ServiceAddress + "/city";
        if (address.Region is null && rules.RegionRequired)
            yield return FieldPointer.ServiceAddress + "/region";
        if (address.PostalCode is null)
            yield return FieldPointer.PostalCode;
    }

    private static bool IsMissing(AccountFacts account, string pointer) => pointer switch
    {
        FieldPointer.CarrierName => account.CarrierName is null,
        FieldPointer.CompanyName => account.CompanyName is null,
        FieldPointer.AccountNumber => account.AccountNumber is null,
        FieldPointer.BillingTelephoneNumber => account.BillingTelephoneNumber is null,
        FieldPointer.AuthorizedName => account.AuthorizedName is null,
        FieldPointer.Pin => account.ProtectedPin is null,
        FieldPointer.ServiceAddress => account.ServiceAddress is null,
        _ => throw new ArgumentException($"There is no account fact at {pointer}.", nameof(pointer)),
    };
}
