using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.PortOrders;

/// <summary>The market's rules as they hold at one place.</summary>
public sealed record MarketRules(MarketProfile Profile, BusinessCalendar Calendar, PortDateRules Dates, TimeZoneInfo Zone)
{
    /// <summary>The day there.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => LocalTime.DateAt(instant, Zone);
}
