using System.Globalization;
using CallingPlans.Domain.Dates;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Dates;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("America/New_York", "2026-01-15", "09:00", "2026-01-15T14:00:00Z")]
    [InlineData("America/New_York", "2026-07-15", "09:00", "2026-07-15T13:00:00Z")]
    [InlineData("America/Phoenix", "2026-07-15", "09:00", "2026-07-15T16:00:00Z")]
    [InlineData("Europe/London", "2026-12-31", "23:30", "2026-12-31T23:30:00Z")]
    [InlineData("Europe/Berlin", "2027-01-01", "00:30", "2026-12-31T23:30:00Z")]
    [InlineData("Europe/Dublin", "2026-07-01", "09:00", "2026-07-01T08:00:00Z")]
    [InlineData("America/St_Johns", "2028-02-29", "09:00", "2028-02-29T12:30:00Z")]
    public void ToInstant_OrdinaryTime_UsesTheOffsetOfTheDay(string zone, string date, string time, string expected) =>
        Assert.Equal(Instant(expected), LocalTime.ToInstant(Date(date), Time(time), Zone(zone)));

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-03-08", "02:59", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:15", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Dublin", "2026-03-29", "01:30", "2026-03-29T01:00:00Z")]
    public void ToInstant_SkippedTime_IsTheFirstMomentAfterTheGap(
        string zone, string date, string time, string expected) =>
        Assert.Equal(Instant(expected), LocalTime.ToInstant(Date(date), Time(time), Zone(zone)));

    [Theory]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Dublin", "2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    public void ToInstant_TimeThatComesTwice_IsTheEarlier(string zone, string date, string time, string expected) =>
        Assert.Equal(Instant(expected), LocalTime.ToInstant(Date(date), Time(time), Zone(zone)));

    [Theory]
    [InlineData("America/Los_Angeles", "2027-01-01T07:59:00Z", "2026-12-31", "23:59")]
    [InlineData("Europe/Helsinki", "2026-12-31T22:00:00Z", "2027-01-01", "00:00")]
    [InlineData("Pacific/Honolulu", "2028-03-01T05:00:00Z", "2028-02-29", "19:00")]
    public void DateAtAndTimeAt_AreThoseOnTheWall(string zone, string instant, string date, string time)
    {
        Assert.Equal(Date(date), LocalTime.DateAt(Instant(instant), Zone(zone)));
        Assert.Equal(Time(time), LocalTime.TimeAt(Instant(instant), Zone(zone)));
    }

    [Property(MaxTest = 1000)]
    public bool ToInstant_OfWhatTheWallShows_IsThatInstantOrAnHourBefore(byte zone, uint minutes)
    {
        string[] zones = ["America/New_York", "Europe/Berlin", "Europe/Dublin", "America/Phoenix", "America/St_Johns"];
        var place = Zone(zones[zone % zones.Length]);
        var instant = Instant("2020-01-01T00:00:00Z").AddMinutes(minutes % 15_000_000);

        var back = LocalTime.ToInstant(LocalTime.DateAt(instant, place), LocalTime.TimeAt(instant, place), place);

        return back.Offset == TimeSpan.Zero
            && (back == instant || back == instant.AddHours(-1))
            && LocalTime.TimeAt(back, place) == LocalTime.TimeAt(instant, place);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public void FindZone_NoSuchZone_IsNull(string? name) => Assert.Null(LocalTime.FindZone(name));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm");

    private static TimeZoneInfo Zone(string name) => LocalTime.FindZone(name)!;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
