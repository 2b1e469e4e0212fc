using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Markets;

/// <summary>What a profile has to keep to beyond its shape.</summary>
internal static class MarketProfileRules
{
    private static readonly string[] AccountFields =
    [
        FieldPointer.CarrierName, FieldPointer.CompanyName, FieldPointer.AccountNumber,
        FieldPointer.BillingTelephoneNumber, FieldPointer.AuthorizedName, FieldPointer.ServiceAddress,
    ];

    /// <summary>Everything that is wrong, one sentence each; nothing when the profile is usable.</summary>
    internal static IEnumerable<string> Check(string country, MarketProfile profile) =>
    [
        .. Identity(country, profile),
        .. Numbers(profile),
        .. Port(profile.Port),
        .. Address(profile.Address),
        .. CalendarProfileRules.Check(profile.Calendar),
    ];

    private static IEnumerable<string> Identity(string country, MarketProfile profile)
    {
        if (profile.Country != country || country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            yield return $"country is '{profile.Country}'; it has to be the two capital letters of the profile's name.";
        foreach (var language in ErrorTexts.Languages.Where(language => !profile.Names.ContainsKey(language)))
            yield return $"names has none in {language}.";
        if (!int.TryParse(profile.CallingCode, out var code) || code is < 1 or > 999)
            yield return $"callingCode '{profile.CallingCode}' is not a country calling code.";
        if (profile.NumberRegions.Count == 0)
            yield return "numberRegions is empty.";
        if (profile.TimeZones.Count == 0)
            yield return "timeZones is empty.";
        foreach (var zone in profile.TimeZones.Where(zone => LocalTime.FindZone(zone) is null))
            yield return $"timeZones: '{zone}' is not a time zone.";
    }

    private static IEnumerable<string> Numbers(MarketProfile profile)
    {
        if (profile.MaxNewNumbers < 1)
            yield return "maxNewNumbers has to be positive.";
        if (profile.NumberKinds.Count == 0)
            yield return "numberKinds is empty.";
        if (profile.NewNumbers == NewNumberOrdering.SelfService && profile.SearchBy.Count == 0)
            yield return "searchBy is empty, but new numbers are ordered by self-service.";
        if (profile.TollFree.Order != profile.NumberKinds.Contains(NumberKind.TollFree))
            yield return "tollFree.order and numberKinds disagree.";
        var blocks = profile.Blocks;
        if (blocks.Offered != (blocks.Sizes.Count > 0) || blocks.Offered != (blocks.Kinds.Count > 0))
            yield return "blocks has sizes and kinds where blocks are offered, and nowhere else.";
        if (blocks.Sizes.Any(size => size < 2 || size > profile.MaxNewNumbers))
            yield return "blocks.sizes are from 2 to maxNewNumbers.";
        if (blocks.Kinds.Contains(NumberKind.TollFree) || blocks.Kinds.Except(profile.NumberKinds).Any())
            yield return "blocks.kinds are among numberKinds, and never toll-free.";
    }

    private static IEnumerable<string> Port(PortRules port)
    {
        if (port.MaxNumbers < 1)
            yield return "port.maxNumbers has to be positive.";
        if (port.LatestDays < 1)
            yield return "port.latestDays has to be positive.";
        if (port.Window.Start >= port.Window.End)
            yield return "port.window has to end after its start.";
        if (port is { RequestedTime: true, RequestedDate: false })
            yield return "port.requestedTime needs requestedDate.";
        foreach (var orderClass in Enum.GetValues<OrderClass>())
        {
            var interval = port.Intervals.For(orderClass);
            if (interval.EarliestBusinessDays < 1 || interval.UsualCarrierBusinessDays < interval.EarliestBusinessDays)
                yield return $"port.intervals, {orderClass}: at least one business day, and no less usually.";
        }

        foreach (var field in port.RequiredAccountFields.Except(AccountFields))
            yield return $"port.requiredAccountFields: '{field}' is not an account fact.";
    }

    private static IEnumerable<string> Address(AddressRules address)
    {
        var problem = PatternProblem(address);
        if (problem is not null)
            yield return problem;
        else if (!address.AcceptsPostalCode(address.PostalCodeExample))
            yield return "address.postalCodeExample does not match postalCodePattern.";
    }

    private static string? PatternProblem(AddressRules address)
    {
        try
        {
            _ = AddressRules.Whole(address.PostalCodePattern);
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return $"address.postalCodePattern: {fault.Message}";
        }
    }
}
