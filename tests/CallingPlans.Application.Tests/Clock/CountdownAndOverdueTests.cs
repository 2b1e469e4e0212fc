using System.Globalization;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using FsCheck.Xunit;
using static CallingPlans.Application.Tests.Clock.WaitingOrder;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>
/// The countdown to a FOC and the notices after it go by the wall of the location: 08:00 three days and one day before and on the
/// day, the end of the port window, and that same time each day after.
/// </summary>
public sealed class CountdownAndOverdueTests
{
    private static readonly FakeApp App = new();

    [Theory]
    // FOC on the Monday after the clocks have changed, spring and autumn.
    [InlineData(NewYork, "2026-03-09", "2026-03-06T13:00Z", "2026-03-08T12:00Z", "2026-03-09T12:00Z", "2026-03-09T20:00Z")]
    [InlineData(NewYork, "2026-11-02", "2026-10-30T12:00Z", "2026-11-01T13:00Z", "2026-11-02T13:00Z", "2026-11-02T21:00Z")]
    [InlineData(London, "2026-03-30", "2026-03-27T08:00Z", "2026-03-29T07:00Z", "2026-03-30T07:00Z", "2026-03-30T15:00Z")]
    [InlineData(London, "2026-10-26", "2026-10-23T07:00Z", "2026-10-25T08:00Z", "2026-10-26T08:00Z", "2026-10-26T16:00Z")]
    [InlineData(Berlin, "2026-03-30", "2026-03-27T07:00Z", "2026-03-29T06:00Z", "2026-03-30T06:00Z", "2026-03-30T14:00Z")]
    [InlineData(Berlin, "2026-10-26", "2026-10-23T06:00Z", "2026-10-25T07:00Z", "2026-10-26T07:00Z", "2026-10-26T15:00Z")]
    [InlineData(Phoenix, "2026-03-09", "2026-03-06T15:00Z", "2026-03-08T15:00Z", "2026-03-09T15:00Z", "2026-03-09T23:00Z")]
    [InlineData(Phoenix, "2026-11-02", "2026-10-30T15:00Z", "2026-11-01T15:00Z", "2026-11-02T15:00Z", "2026-11-02T23:00Z")]
    // Over the ends of the year and of February.
    [InlineData(NewYork, "2027-01-04", "2027-01-01T13:00Z", "2027-01-03T13:00Z", "2027-01-04T13:00Z", "2027-01-04T21:00Z")]
    [InlineData(London, "2027-01-01", "2026-12-29T08:00Z", "2026-12-31T08:00Z", "2027-01-01T08:00Z", "2027-01-01T16:00Z")]
    [InlineData(London, "2028-03-01", "2028-02-27T08:00Z", "2028-02-29T08:00Z", "2028-03-01T08:00Z", "2028-03-01T16:00Z")]
    [InlineData(London, "2027-03-01", "2027-02-26T08:00Z", "2027-02-28T08:00Z", "2027-03-01T08:00Z", "2027-03-01T16:00Z")]
    [InlineData(Berlin, "2100-03-01", "2100-02-26T07:00Z", "2100-02-28T07:00Z", "2100-03-01T07:00Z", "2100-03-01T15:00Z")]
    public async Task Countdown_AndTheEndOfTheWindow_AreOnTheWall(
        string zone, string date, string third, string first, string morning, string passed)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var waiting = new WaitingOrder(WithFoc(zone, day));

        var met = await waiting.LiveUntilAsync(Moment(passed));

        Assert.Equal(
            [("FocCountdown", third), ("FocCountdown", first), ("FocCountdown", morning), ("FocPassed", passed)],
            met.Select(d => ($"{d.Kind}", d.AtUtc.ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture))));
        Assert.Equal(["3", "1", "0", "0"], waiting.Days);
        Assert.Equal(OrderStage.PortOverdue, waiting.Now.Stage);
    }

    [Theory]
    [InlineData(NewYork, "2026-03-06", "2026-03-07T21:00Z", "2026-03-08T20:00Z", "2026-03-09T20:00Z")]
    [InlineData(NewYork, "2026-10-30", "2026-10-31T20:00Z", "2026-11-01T21:00Z", "2026-11-02T21:00Z")]
    [InlineData(London, "2026-03-27", "2026-03-28T16:00Z", "2026-03-29T15:00Z", "2026-03-30T15:00Z")]
    [InlineData(London, "2026-10-23", "2026-10-24T15:00Z", "2026-10-25T16:00Z", "2026-10-26T16:00Z")]
    [InlineData(Berlin, "2026-03-27", "2026-03-28T15:00Z", "2026-03-29T14:00Z", "2026-03-30T14:00Z")]
    [InlineData(Berlin, "2026-10-23", "2026-10-24T14:00Z", "2026-10-25T15:00Z", "2026-10-26T15:00Z")]
    [InlineData(Phoenix, "2026-03-06", "2026-03-07T23:00Z", "2026-03-08T23:00Z", "2026-03-09T23:00Z")]
    [InlineData(London, "2026-12-30", "2026-12-31T16:00Z", "2027-01-01T16:00Z", "2027-01-02T16:00Z")]
    [InlineData(London, "2028-02-28", "2028-02-29T16:00Z", "2028-03-01T16:00Z", "2028-03-02T16:00Z")]
    [InlineData(London, "2027-02-26", "2027-02-27T16:00Z", "2027-02-28T16:00Z", "2027-03-01T16:00Z")]
    [InlineData(London, "2100-02-26", "2100-02-27T16:00Z", "2100-02-28T16:00Z", "2100-03-01T16:00Z")]
    public async Task Overdue_IsToldEachDayAtTheSameTimeOnTheWall(string zone, string date, params string[] expected)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var waiting = new WaitingOrder(WithFoc(zone, day));

        var met = await waiting.LiveUntilAsync(Moment(expected[^1]));

        Assert.Equal(
            expected,
            met.Where(d => d.Kind == PortOrderDeadlineKind.StillOverdue)
                .Select(d => d.AtUtc.ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture)));
        Assert.Equal(["3", "1", "0", "0", "1", "2", "3"], waiting.Days);
    }

    [Theory]
    [InlineData(NewYork, "2026-03-06")]
    [InlineData(Berlin, "2026-10-23")]
    [InlineData(London, "2028-02-28")]
    public async Task Overdue_ClockJumpsOverManyDays_TellsEachDayOnceInOrder(string zone, string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var order = WithFoc(zone, day);
        using var stepped = new WaitingOrder(order);
        using var jumped = new WaitingOrder(order);
        var end = order.Foc!.At.AddDays(5).AddHours(12);

        var one = await stepped.LiveUntilAsync(end);
        var other = await jumped.JumpToAsync(end);

        Assert.Equal(one, other);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], jumped.Days.Skip(3));
        Assert.Equal(stepped.Templates, jumped.Templates);
    }

    [Fact]
    public async Task Overdue_CancellationWasRefusedMeanwhile_SaysHowManyDaysItReallyIs()
    {
        using var waiting = new WaitingOrder(WithFoc(NewYork, new DateOnly(2026, 3, 6)));
        await waiting.LiveUntilAsync(Moment("2026-03-08T22:00Z"));
        waiting.App.Orders.Put(waiting.Now with
        {
            Stage = OrderStage.CancelRequested,
            Cancellation = new Cancellation("Changed our mind", "Robin", Given.Now, OrderStage.PortOverdue, AwaitsDesk: false),
        });
        waiting.App.Time.SetUtcNow(Moment("2026-03-12T15:00Z"));

        await waiting.App.Get<ApplyCarrierUpdate>().RunAsync(
            waiting.Now.Ref, waiting.Now.Says(CarrierUpdateKind.CancelRefused), default);
        var met = await waiting.LiveUntilAsync(Moment("2026-03-14T00:00Z"));

        Assert.Equal(
            [(PortOrderDeadlineKind.FocPassed, Moment("2026-03-06T21:00Z")), (PortOrderDeadlineKind.StillOverdue, Moment("2026-03-13T15:00Z"))],
            met.Select(d => (d.Kind, new DateTimeOffset(d.AtUtc))));
        Assert.Equal(["6", "7"], waiting.Days.TakeLast(2));
        Assert.Equal([MailTemplates.PortOverdue, MailTemplates.PortOverdue], waiting.Templates.TakeLast(2));
    }

    [Property(MaxTest = 500)]
    public bool Countdown_OfAnyFoc_IsAtEightOnTheWallOfItsThreeDays(byte place, ushort choice)
    {
        var (zone, date) = (LocalTime.FindZone(Places.Any(place))!, Places.AnyDay(choice));

        var moments = App.Get<PortOrderDeadlines>().Countdown(WithFoc(Places.Any(place), date));

        return moments.Select(m => LocalTime.DateAt(m, zone)).SequenceEqual([date.AddDays(-3), date.AddDays(-1), date])
            && moments.All(m => LocalTime.TimeAt(m, zone) == PortOrderDeadlines.Morning);
    }

    [Property(MaxTest = 500)]
    public bool FocPassed_OfAnyFoc_IsAtTheEndOfTheWindowOfItsDay(byte place, ushort choice)
    {
        var (zone, date) = (LocalTime.FindZone(Places.Any(place))!, Places.AnyDay(choice));

        var next = App.Get<PortOrderDeadlines>().Next(
            WithFoc(Places.Any(place), date) with { Reminders = new ReminderCounts(Countdown: 3) })!;

        return next.Kind == PortOrderDeadlineKind.FocPassed
            && LocalTime.DateAt(new DateTimeOffset(next.AtUtc), zone) == date
            && LocalTime.TimeAt(new DateTimeOffset(next.AtUtc), zone) == new TimeOnly(16, 0);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
