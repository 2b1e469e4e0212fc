using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders;

/// <summary>The market's rules as they hold for one order, at its place.</summary>
public sealed record MarketRules(MarketProfile Profile, BusinessCalendar Calendar, TimeZoneInfo Zone)
{
    /// <summary>The day at the order's location.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => LocalTime.DateAt(instant, Zone);
}

/// <summary>Finds the rules that hold for a location or an order.</summary>
public sealed class MarketRulesSource(MarketCatalog markets)
{
    /// <summary>Null where the country has no market that is switched on.</summary>
    public MarketRules? Find(Location location) => Find(location.Country, location.TimeZone);

    /// <exception cref="InvalidOperationException">The market was taken out of the configuration under a running order.</exception>
    public MarketRules Of(PortOrder order) => Find(order.Market, order.TimeZone)
        ?? throw new InvalidOperationException($"Order {order.Id}: the market {order.Market} is not configured any more.");

    private MarketRules? Find(string country, string timeZone) =>
        markets.Find(country) is { } profile
            ? new MarketRules(profile, markets.CalendarOf(country), LocalTime.FindZone(timeZone) ?? TimeZoneInfo.Utc)
            : null;
}
