using CallingPlans.Domain.Dates;
using FsCheck.Xunit;
using static CallingPlans.Domain.Tests.Dates.ClockChanges;

namespace CallingPlans.Domain.Tests.Dates;

/// <summary>A FOC is a moment on the location's wall: 09:00 stays 09:00 when the clocks change.</summary>
public sealed class FocMomentAcrossClockChangesTests
{
    [Theory]
    // The Friday before, the Sunday of, and the Monday after the change; spring, then autumn.
    [InlineData(NewYork, "2026-03-06", "2026-03-06T14:00Z")]
    [InlineData(NewYork, "2026-03-08", "2026-03-08T13:00Z")]
    [InlineData(NewYork, "2026-03-09", "2026-03-09T13:00Z")]
    [InlineData(NewYork, "2026-10-30", "2026-10-30T13:00Z")]
    [InlineData(NewYork, "2026-11-01", "2026-11-01T14:00Z")]
    [InlineData(NewYork, "2026-11-02", "2026-11-02T14:00Z")]
    [InlineData(London, "2026-03-27", "2026-03-27T09:00Z")]
    [InlineData(London, "2026-03-29", "2026-03-29T08:00Z")]
    [InlineData(London, "2026-03-30", "2026-03-30T08:00Z")]
    [InlineData(London, "2026-10-23", "2026-10-23T08:00Z")]
    [InlineData(London, "2026-10-25", "2026-10-25T09:00Z")]
    [InlineData(London, "2026-10-26", "2026-10-26T09:00Z")]
    [InlineData(Berlin, "2026-03-27", "2026-03-27T08:00Z")]
    [InlineData(Berlin, "2026-03-29", "2026-03-29T07:00Z")]
    [InlineData(Berlin, "2026-03-30", "2026-03-30T07:00Z")]
    [InlineData(Berlin, "2026-10-23", "2026-10-23T07:00Z")]
    [InlineData(Berlin, "2026-10-25", "2026-10-25T08:00Z")]
    [InlineData(Berlin, "2026-10-26", "2026-10-26T08:00Z")]
    [InlineData(Phoenix, "2026-03-06", "2026-03-06T16:00Z")]
    [InlineData(Phoenix, "2026-03-09", "2026-03-09T16:00Z")]
    [InlineData(Phoenix, "2026-10-30", "2026-10-30T16:00Z")]
    [InlineData(Phoenix, "2026-11-02", "2026-11-02T16:00Z")]
    // The ends of the year, and of February.
    [InlineData(NewYork, "2026-12-31", "2026-12-31T14:00Z")]
    [InlineData(Berlin, "2027-01-01", "2027-01-01T08:00Z")]
    [InlineData(NewYork, "2028-02-29", "2028-02-29T14:00Z")]
    [InlineData(London, "2028-02-29", "2028-02-29T09:00Z")]
    [InlineData(Phoenix, "2028-02-29", "2028-02-29T16:00Z")]
    [InlineData(Berlin, "2100-02-28", "2100-02-28T08:00Z")]
    [InlineData(Berlin, "2100-03-01", "2100-03-01T08:00Z")]
    public void InstantOf_DateWithoutTime_IsNineOnTheWall(string zone, string date, string expected) =>
        Assert.Equal(Moment(expected), DateRules(zone).InstantOf(Day(date), null));

    [Theory]
    [InlineData(NewYork, "2026-03-06", "16:00", "2026-03-06T21:00Z")]
    [InlineData(NewYork, "2026-03-09", "16:00", "2026-03-09T20:00Z")]
    [InlineData(London, "2026-10-26", "12:30", "2026-10-26T12:30Z")]
    [InlineData(Berlin, "2026-10-23", "12:30", "2026-10-23T10:30Z")]
    // A time that the clocks skip is the first after it, and of one that they show twice the earlier.
    [InlineData(NewYork, "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData(London, "2026-03-29", "01:30", "2026-03-29T01:00Z")]
    [InlineData(Berlin, "2026-03-29", "02:30", "2026-03-29T01:00Z")]
    [InlineData(NewYork, "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData(London, "2026-10-25", "01:30", "2026-10-25T00:30Z")]
    [InlineData(Berlin, "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData(Phoenix, "2026-03-08", "02:30", "2026-03-08T09:30Z")]
    public void InstantOf_DateWithTime_IsThatTimeOnTheWall(string zone, string date, string time, string expected) =>
        Assert.Equal(Moment(expected), DateRules(zone).InstantOf(Day(date), Time(time)));

    [Property(MaxTest = 2000)]
    public bool InstantOf_AnyDate_IsReadBackAsThatDateAtNine(byte place, ushort day)
    {
        var (zone, date) = (Zone(AnyZone(place)), AnyDay(day));

        var instant = DateRules(AnyZone(place)).InstantOf(date, null);

        return LocalTime.DateAt(instant, zone) == date && LocalTime.TimeAt(instant, zone) == new TimeOnly(9, 0);
    }

    // Clocks change at night: the window is never shorter or longer for it.
    [Property(MaxTest = 2000)]
    public bool Window_OfAnyDay_IsSevenHoursLong(byte place, ushort day)
    {
        var rules = DateRules(AnyZone(place));
        var window = Market(AnyZone(place)).Port.Window;

        return rules.InstantOf(AnyDay(day), window.End) - rules.InstantOf(AnyDay(day), window.Start) == TimeSpan.FromHours(7);
    }
}
