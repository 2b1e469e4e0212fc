using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers;

/// <summary>How new numbers come to a location: by self-service or through support.</summary>
public sealed class NumberMarkets(MarketCatalog markets)
{
    /// <summary>The market of a location whose numbers are searched and chosen; else why not.</summary>
    public Result<MarketProfile> SelfServiceAt(Location location) =>
        At(location, NewNumberOrdering.SelfService, ErrorCode.SelfServiceNotAvailable);

    /// <summary>The market of a location whose numbers are asked for in a support request; else why not.</summary>
    public Result<MarketProfile> SupportAt(Location location) =>
        At(location, NewNumberOrdering.SupportCase, ErrorCode.SupportRequestNotNeeded);

    /// <summary>The market of an order, offered or not.</summary>
    /// <exception cref="InvalidOperationException">The market was taken out of the configuration under an order.</exception>
    public MarketProfile Of(string country) => markets.Find(country)
        ?? throw new InvalidOperationException($"There is no market {country} in the configuration.");

    private Result<MarketProfile> At(Location location, NewNumberOrdering ordering, string otherwise)
    {
        if (!location.Connection.IsCallingPlans)
            return Failure.Invalid(ErrorCode.LocationNotEnabled);
        if (markets.FindEnabled(location.Country) is not { } market)
            return Failure.Invalid(ErrorCode.MarketNotSupported, null, ("country", location.Country));
        return market.NewNumbers == ordering ? market : Failure.Invalid(otherwise, null, ("country", market.Country));
    }
}
