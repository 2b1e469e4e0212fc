using System.Globalization;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Tests.Dates;

/// <summary>
/// The places of the proofs about clocks: three whose clocks change, on two different Sundays of the spring and the autumn,
/// and one whose clocks never do.
/// </summary>
internal static class ClockChanges
{
    public const string NewYork = "America/New_York";
    public const string London = "Europe/London";
    public const string Berlin = "Europe/Berlin";
    public const string Phoenix = "America/Phoenix";

    private static readonly MarketCatalog Markets = MarketCatalog.Create();

    private static readonly (string Zone, string Country)[] Places =
        [(NewYork, "US"), (London, "GB"), (Berlin, "DE"), (Phoenix, "US")];

    public static MarketProfile Market(string zone) => Markets.Find(Places.Single(p => p.Zone == zone).Country)!;

    public static PortDateRules DateRules(string zone) => new(Market(zone), Zone(zone));

    public static BusinessCalendar Calendar(string zone) => new(Market(zone).Calendar);

    public static TimeZoneInfo Zone(string name) => LocalTime.FindZone(name)!;

    /// <summary>One of the places, for properties.</summary>
    public static string AnyZone(byte choice) => Places[choice % Places.Length].Zone;

    /// <summary>A day between 2024 and 2111: 22 leap years, and 2100, which is none.</summary>
    public static DateOnly AnyDay(ushort choice) => new DateOnly(2024, 1, 1).AddDays(choice % 32_000);

    public static DateTimeOffset AnyMoment(ushort day, ushort minute) =>
        new DateTimeOffset(AnyDay(day), TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute % 1440);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
