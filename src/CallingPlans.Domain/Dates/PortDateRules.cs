using System.Globalization;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Dates;

/// <summary>
/// Which dates and times a port may ask for: a business day of the market, from the earliest its class allows to
/// the latest ahead, inside the market's port window. All at the location's own time.
/// </summary>
/// <remarks>
/// The earliest is counted from the day the order is received. After the interval's cut-off, and on a day that is
/// no business day, that is the next business day (in the United States 47 CFR 52.35: 13:00 for simple ports).
/// </remarks>
public sealed class PortDateRules
{
    private readonly PortRules _port;
    private readonly BusinessCalendar _calendar;
    private readonly TimeZoneInfo _zone;

    /// <summary>The rules of a market for a location in a time zone.</summary>
    public PortDateRules(MarketProfile market, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(zone);
        _port = market.Port;
        _calendar = new BusinessCalendar(market.Calendar);
        _zone = zone;
    }

    /// <summary>The earliest date that an order of this class may ask for now.</summary>
    public DateOnly Earliest(OrderClass orderClass, DateTimeOffset now)
    {
        var interval = _port.Intervals.For(orderClass);
        return _calendar.AddBusinessDays(ReceivedOn(now, interval.CutOff), interval.EarliestBusinessDays);
    }

    /// <summary>The latest date that may be asked for now; it may itself be no business day.</summary>
    public DateOnly Latest(DateTimeOffset now) => LocalTime.DateAt(now, _zone).AddDays(_port.LatestDays);

    /// <summary>What is wrong with a wished date and time; nothing when both will do or none is wished.</summary>
    public IReadOnlyList<ErrorDetail> Check(DateOnly? date, TimeOnly? time, OrderClass orderClass, DateTimeOffset now)
    {
        var errors = new List<ErrorDetail>();
        if (date is { } day && !IsPossible(day, orderClass, now))
            errors.Add(DateInvalid(Earliest(orderClass, now), Latest(now)));
        if (time is { } moment && !_port.Window.Contains(moment))
            errors.Add(TimeInvalid(_port.Window));
        return errors;
    }

    /// <summary>The instant of a FOC. Without a time it is the start of the market's port window.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly? time) =>
        LocalTime.ToInstant(date, time ?? _port.Window.Start, _zone);

    private static ErrorDetail DateInvalid(DateOnly earliest, DateOnly latest) => new(
        ErrorCode.RequestedDateInvalid,
        FieldPointer.RequestedDate,
        Arguments: new Dictionary<string, string>
        {
            ["earliest"] = earliest.ToString("O", CultureInfo.InvariantCulture),
            ["latest"] = latest.ToString("O", CultureInfo.InvariantCulture),
        });

    private static ErrorDetail TimeInvalid(PortWindow window) => new(
        ErrorCode.RequestedDateInvalid,
        FieldPointer.RequestedTime,
        Arguments: new Dictionary<string, string>
        {
            ["start"] = window.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["end"] = window.End.ToString("HH:mm", CultureInfo.InvariantCulture),
        });

    private bool IsPossible(DateOnly day, OrderClass orderClass, DateTimeOffset now) =>
        _calendar.IsBusinessDay(day) && day >= Earliest(orderClass, now) && day <= Latest(now);

    private DateOnly ReceivedOn(DateTimeOffset now, TimeOnly? cutOff)
    {
        var today = LocalTime.DateAt(now, _zone);
        var late = _calendar.IsBusinessDay(today) && LocalTime.TimeAt(now, _zone) >= cutOff;
        return _calendar.OnOrAfter(late ? today.AddDays(1) : today);
    }
}
