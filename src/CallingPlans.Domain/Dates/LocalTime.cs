namespace CallingPlans.Domain.Dates;

/// <summary>Goes between instants and the clock on a location's wall.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant of a local date and time, in UTC. A time that the clocks skip is the first moment after the gap;
    /// one that they show twice is the earlier of the two.
    /// </summary>
    /// <remarks>
    /// Works from instants to local time only. <see cref="TimeZoneInfo"/> answers wrongly about local times of zones
    /// whose daylight saving is negative: it knows no gap and no repeated hour in Dublin.
    /// </remarks>
    public static DateTimeOffset ToInstant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = new DateTimeOffset(date.ToDateTime(time), TimeSpan.Zero);
        var (dayBefore, dayAfter) = (local.AddDays(-1), local.AddDays(1));
        TimeSpan[] offsets = [zone.GetUtcOffset(dayBefore), zone.GetUtcOffset(dayAfter)];

        // The larger the offset, the earlier the instant.
        foreach (var offset in offsets.OrderDescending())
        {
            if (zone.GetUtcOffset(local - offset) == offset)
                return local - offset;
        }

        return ChangeBetween(dayBefore, dayAfter, zone);
    }

    /// <summary>The local date at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The local time of day at an instant.</summary>
    public static TimeOnly TimeAt(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The time zone of an IANA name (<c>Europe/Berlin</c>), or null when there is none.</summary>
    public static TimeZoneInfo? FindZone(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static DateTimeOffset ChangeBetween(DateTimeOffset before, DateTimeOffset after, TimeZoneInfo zone)
    {
        var old = zone.GetUtcOffset(before);
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (zone.GetUtcOffset(middle) == old)
                before = middle;
            else
                after = middle;
        }

        return after;
    }
}
