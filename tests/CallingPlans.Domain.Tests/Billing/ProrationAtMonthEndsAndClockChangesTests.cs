using CallingPlans.Domain.Billing;
using CallingPlans.Domain.Dates;
using FsCheck.Xunit;
using static CallingPlans.Domain.Tests.Dates.ClockChanges;

namespace CallingPlans.Domain.Tests.Billing;

/// <summary>What a number's billing is prorated by: the days of the month that are left on the location's wall.</summary>
public sealed class ProrationAtMonthEndsAndClockChangesTests
{
    [Theory]
    // The last second of the year, and the first: on the wall.
    [InlineData(NewYork, "2027-01-01T04:59:59Z", 1)]
    [InlineData(NewYork, "2027-01-01T05:00:00Z", 31)]
    [InlineData(London, "2026-12-31T23:59:59Z", 1)]
    [InlineData(London, "2027-01-01T00:00:00Z", 31)]
    [InlineData(Berlin, "2026-12-31T22:59:59Z", 1)]
    [InlineData(Berlin, "2026-12-31T23:00:00Z", 31)]
    [InlineData(Phoenix, "2027-01-01T06:59:59Z", 1)]
    [InlineData(Phoenix, "2027-01-01T07:00:00Z", 31)]
    // 28 and 29 February, in a leap year and in two that are none.
    [InlineData(NewYork, "2028-02-29T04:59:59Z", 2)]
    [InlineData(NewYork, "2028-02-29T05:00:00Z", 1)]
    [InlineData(NewYork, "2028-03-01T05:00:00Z", 31)]
    [InlineData(NewYork, "2027-03-01T04:59:59Z", 1)]
    [InlineData(NewYork, "2100-03-01T04:59:59Z", 1)]
    [InlineData(NewYork, "2100-03-01T05:00:00Z", 31)]
    [InlineData(Berlin, "2028-02-28T22:59:59Z", 2)]
    [InlineData(Berlin, "2028-02-28T23:00:00Z", 1)]
    // Ends of months between the changes of the clocks: midnight on the wall is an hour earlier then.
    [InlineData(NewYork, "2026-04-01T03:59:59Z", 1)]
    [InlineData(NewYork, "2026-04-01T04:00:00Z", 30)]
    [InlineData(London, "2026-03-31T22:59:59Z", 1)]
    [InlineData(London, "2026-03-31T23:00:00Z", 30)]
    [InlineData(Berlin, "2026-03-31T21:59:59Z", 1)]
    [InlineData(Berlin, "2026-03-31T22:00:00Z", 30)]
    [InlineData(Phoenix, "2026-04-01T06:59:59Z", 1)]
    // The clocks of Europe have gone back by the end of October; those of New York go back on 1 November.
    [InlineData(London, "2026-10-31T23:59:59Z", 1)]
    [InlineData(Berlin, "2026-10-31T22:59:59Z", 1)]
    [InlineData(Berlin, "2026-10-31T23:00:00Z", 30)]
    [InlineData(NewYork, "2026-11-01T03:59:59Z", 1)]
    [InlineData(NewYork, "2026-11-01T04:00:00Z", 30)]
    [InlineData(NewYork, "2026-12-01T04:59:59Z", 1)]
    // The days of the changes themselves, which have 23 and 25 hours, are days.
    [InlineData(NewYork, "2026-03-08T12:00:00Z", 24)]
    [InlineData(NewYork, "2026-11-01T12:00:00Z", 30)]
    [InlineData(London, "2026-03-29T12:00:00Z", 3)]
    [InlineData(London, "2026-10-25T12:00:00Z", 7)]
    public void ProrationDays_OfANumber_AreTheDaysLeftOfItsMonth(string zone, string at, int days)
    {
        var started = BillingEvents.NumberStarted("contoso", "order", "+12025550101", Moment(at), Zone(zone));

        Assert.Equal(days, started.ProrationDays);
        Assert.Equal(Moment(at), started.At);
        Assert.Equal(days, BillingEvents.PlansStarted("contoso", Moment(at), Zone(zone)).ProrationDays);
    }

    [Property(MaxTest = 2000)]
    public bool ProrationDays_AtAnyMoment_EndWithTheMonthOnTheWall(byte place, ushort day, ushort minute)
    {
        var (zone, at) = (Zone(AnyZone(place)), AnyMoment(day, minute));
        var start = LocalTime.DateAt(at, zone);

        var days = BillingEvents.NumberStarted("contoso", "order", "+12025550101", at, zone).ProrationDays!.Value;

        return start.AddDays(days) == new DateOnly(start.Year, start.Month, 1).AddMonths(1);
    }
}
