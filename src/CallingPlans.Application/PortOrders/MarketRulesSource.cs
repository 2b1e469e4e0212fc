using System.Collections.Concurrent;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders;

/// <summary>Finds the rules that hold for a location or an order.</summary>
public sealed class MarketRulesSource(MarketCatalog markets)
{
    private readonly ConcurrentDictionary<(string Country, string TimeZone), MarketRules> known = new();

    /// <summary>The rules for anything new; null where the country's market is not offered.</summary>
    public MarketRules? Find(Location location) =>
        markets.FindEnabled(location.Country) is null ? null : Find(location.Country, location.TimeZone);

    /// <summary>The rules of an order, also when its market is not offered any more.</summary>
    /// <exception cref="InvalidOperationException">The market was taken out of the configuration under an order.</exception>
    public MarketRules Of(PortOrder order) => Find(order.Market, order.TimeZone)
        ?? throw new InvalidOperationException($"Order {order.Id}: there is no market {order.Market} in the configuration.");

    private MarketRules? Find(string country, string timeZone)
    {
        if (known.TryGetValue((country, timeZone), out var rules))
            return rules;
        if (markets.Find(country) is not { } profile || LocalTime.FindZone(timeZone) is not { } zone)
            return null;
        rules = new MarketRules(profile, new BusinessCalendar(profile.Calendar), new PortDateRules(profile, zone), zone);
        return known.GetOrAdd((country, timeZone), rules);
    }
}
