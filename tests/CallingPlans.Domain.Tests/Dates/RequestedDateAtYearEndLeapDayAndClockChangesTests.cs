using CallingPlans.Domain.Dates;
using FsCheck.Xunit;
using static CallingPlans.Domain.Tests.Dates.ClockChanges;

namespace CallingPlans.Domain.Tests.Dates;

/// <summary>The earliest and the latest date that may be asked for, at the edges of the calendar.</summary>
public sealed class RequestedDateAtYearEndLeapDayAndClockChangesTests
{
    [Theory]
    // Simple orders: one business day in the United States (received by 13:00), four in the United Kingdom, three in Germany.
    // The cut-off is the wall's, before and after the clocks change.
    [InlineData(NewYork, "2026-03-06T17:59Z", "2026-03-09")]
    [InlineData(NewYork, "2026-03-06T18:00Z", "2026-03-10")]
    [InlineData(NewYork, "2026-03-09T16:59Z", "2026-03-10")]
    [InlineData(NewYork, "2026-03-09T17:00Z", "2026-03-11")]
    [InlineData(NewYork, "2026-10-30T16:59Z", "2026-11-02")]
    [InlineData(NewYork, "2026-11-02T17:59Z", "2026-11-03")]
    [InlineData(NewYork, "2026-11-02T18:00Z", "2026-11-04")]
    [InlineData(Phoenix, "2026-03-09T19:59Z", "2026-03-10")]
    [InlineData(Phoenix, "2026-03-09T20:00Z", "2026-03-11")]
    [InlineData(Phoenix, "2026-11-02T19:59Z", "2026-11-03")]
    // The day begins at midnight on the wall, in summer time an hour before UTC's.
    [InlineData(London, "2026-03-26T23:59Z", "2026-04-01")]
    [InlineData(London, "2026-03-30T22:59Z", "2026-04-07")]
    [InlineData(London, "2026-03-30T23:00Z", "2026-04-08")]
    [InlineData(London, "2026-10-22T22:59Z", "2026-10-28")]
    [InlineData(London, "2026-10-22T23:00Z", "2026-10-29")]
    [InlineData(London, "2026-10-26T23:59Z", "2026-10-30")]
    [InlineData(Berlin, "2026-03-26T22:59Z", "2026-03-31")]
    [InlineData(Berlin, "2026-03-30T21:59Z", "2026-04-02")]
    [InlineData(Berlin, "2026-03-30T22:00Z", "2026-04-07")]
    [InlineData(Berlin, "2026-10-26T22:59Z", "2026-10-29")]
    [InlineData(Berlin, "2026-10-26T23:00Z", "2026-10-30")]
    // Over the end of the year: in 2026 Christmas is a Friday, Boxing Day is kept on Monday the 28th; in 2027 the United
    // States keep New Year's Day of 2028 on 31 December.
    [InlineData(London, "2026-12-23T12:00Z", "2026-12-31")]
    [InlineData(London, "2026-12-24T12:00Z", "2027-01-04")]
    [InlineData(London, "2026-12-31T12:00Z", "2027-01-07")]
    [InlineData(Berlin, "2026-12-23T12:00Z", "2026-12-29")]
    [InlineData(Berlin, "2026-12-31T12:00Z", "2027-01-06")]
    [InlineData(NewYork, "2026-12-31T17:59Z", "2027-01-04")]
    [InlineData(NewYork, "2027-12-30T17:59Z", "2028-01-03")]
    [InlineData(Phoenix, "2027-12-30T19:59Z", "2028-01-03")]
    [InlineData(NewYork, "2027-12-31T12:00Z", "2028-01-04")]
    // Over 29 February, in a leap year and in two years that are none.
    [InlineData(NewYork, "2028-02-28T17:59Z", "2028-02-29")]
    [InlineData(NewYork, "2028-02-29T17:59Z", "2028-03-01")]
    [InlineData(Phoenix, "2028-02-28T19:59Z", "2028-02-29")]
    [InlineData(London, "2028-02-23T12:00Z", "2028-02-29")]
    [InlineData(London, "2027-02-24T12:00Z", "2027-03-02")]
    [InlineData(London, "2100-02-24T12:00Z", "2100-03-02")]
    [InlineData(Berlin, "2028-02-24T12:00Z", "2028-02-29")]
    [InlineData(Berlin, "2027-02-25T12:00Z", "2027-03-02")]
    [InlineData(Berlin, "2100-02-25T12:00Z", "2100-03-02")]
    public void Earliest_OfASimpleOrder(string zone, string now, string expected) =>
        Assert.Equal(Day(expected), DateRules(zone).Earliest(OrderClass.Simple, Moment(now)));

    [Theory]
    [InlineData(NewYork, OrderClass.Standard, "2026-12-23T15:00Z", "2026-12-30")]
    [InlineData(NewYork, OrderClass.Project, "2026-12-23T15:00Z", "2027-01-08")]
    [InlineData(London, OrderClass.Standard, "2026-12-23T12:00Z", "2027-01-06")]
    [InlineData(London, OrderClass.Complex, "2026-12-23T12:00Z", "2027-01-11")]
    [InlineData(Berlin, OrderClass.Standard, "2026-12-23T12:00Z", "2026-12-31")]
    [InlineData(Berlin, OrderClass.Project, "2028-02-16T12:00Z", "2028-03-01")]
    [InlineData(Berlin, OrderClass.Project, "2100-02-15T12:00Z", "2100-03-01")]
    public void Earliest_OfALargerOrder(string zone, OrderClass orderClass, string now, string expected) =>
        Assert.Equal(Day(expected), DateRules(zone).Earliest(orderClass, Moment(now)));

    [Theory]
    [InlineData(London, "2026-12-15T12:00Z", "2027-01-14")]
    [InlineData(London, "2028-01-30T12:00Z", "2028-02-29")]
    [InlineData(London, "2027-01-30T12:00Z", "2027-03-01")]
    [InlineData(London, "2100-01-30T12:00Z", "2100-03-01")]
    [InlineData(NewYork, "2026-03-08T04:59Z", "2026-04-06")]
    [InlineData(NewYork, "2026-03-09T03:59Z", "2026-04-07")]
    [InlineData(NewYork, "2026-11-02T04:59Z", "2026-12-01")]
    [InlineData(Berlin, "2026-10-25T22:59Z", "2026-11-24")]
    [InlineData(Phoenix, "2026-11-02T06:59Z", "2026-12-01")]
    public void Latest_IsThirtyDaysAfterTheDayOnTheWall(string zone, string now, string expected)
    {
        Assert.Equal(Day(expected), DateRules(zone).Latest(Moment(now)));
        Assert.Single(DateRules(zone).Check(Day(expected).AddDays(1), null, OrderClass.Simple, Moment(now)));
    }

    [Theory]
    [InlineData(London, "2028-02-29", true)]
    [InlineData(London, "2028-02-27", false)]
    [InlineData(Berlin, "2028-02-29", true)]
    [InlineData(NewYork, "2028-02-29", true)]
    [InlineData(NewYork, "2028-02-21", false)]
    [InlineData(Phoenix, "2028-02-21", false)]
    public void Check_DateInFebruaryOfALeapYear_HasToBeABusinessDay(string zone, string date, bool fine) =>
        Assert.Equal(fine, DateRules(zone).Check(Day(date), null, OrderClass.Simple, Moment("2028-02-10T12:00Z")).Count == 0);

    [Property(MaxTest = 2000)]
    public bool Earliest_AtAnyMoment_IsThatManyBusinessDaysAfterItWasReceived(byte place, byte orderClass, ushort day, ushort minute)
    {
        var zone = AnyZone(place);
        var each = (OrderClass)(orderClass % 4);
        var now = AnyMoment(day, minute);
        var (rules, calendar, interval) = (DateRules(zone), Calendar(zone), Market(zone).Port.Intervals.For(each));
        var today = LocalTime.DateAt(now, Zone(zone));
        var inTime = calendar.IsBusinessDay(today) && !(LocalTime.TimeAt(now, Zone(zone)) >= interval.CutOff);

        var earliest = rules.Earliest(each, now);

        // A day on which nothing is received any more is not counted, and the business day after it is the day it counts from.
        return calendar.IsBusinessDay(earliest)
            && calendar.BusinessDaysBetween(today, earliest) == interval.EarliestBusinessDays + (inTime ? 0 : 1)
            && rules.Check(earliest, null, each, now).Count == 0
            && rules.Check(earliest.AddDays(-1), null, each, now).Count == 1;
    }

    [Property(MaxTest = 1000)]
    public bool Latest_AtAnyMoment_IsThirtyDaysAhead(byte place, ushort day, ushort minute)
    {
        var (zone, now) = (AnyZone(place), AnyMoment(day, minute));

        return DateRules(zone).Latest(now).DayNumber - LocalTime.DateAt(now, Zone(zone)).DayNumber == 30;
    }
}
