using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Lifecycle;

/// <summary>When the waits of an order call themselves to mind. New York is five hours behind UTC until 8 March 2026, four after.</summary>
public sealed class PortOrderDeadlinesTests : IDisposable
{
    private readonly FakeApp app = new();

    private PortOrderDeadlines Deadlines => app.Get<PortOrderDeadlines>();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Next_ExpiryBeforeTheLastReminders_LeavesThemOut()
    {
        using var hasty = new FakeApp(("Loa:Expiry", "5.00:00:00"));
        var order = GermanOrder().In(OrderStage.AwaitingLoa) with { Reminders = new ReminderCounts(Loa: 2) };

        Assert.Equal(PortOrderDeadlineKind.LoaExpiry, hasty.Get<PortOrderDeadlines>().Next(order)!.Kind);
    }

    [Theory]
    // Five business days from Monday the second; the clocks have gone forward by then: the same local time.
    [InlineData(0, "2026-03-09T14:00:00Z")]
    [InlineData(1, "2026-03-16T14:00:00Z")]
    public void Next_CarrierIsSilent_CountsBusinessDaysAtTheLocalTime(int alarms, string expected)
    {
        var order = UsOrder().In(OrderStage.AwaitingFoc) with { Reminders = new ReminderCounts(CarrierSilent: alarms) };

        var next = Deadlines.Next(order)!;

        Assert.Equal((PortOrderDeadlineKind.CarrierSilent, alarms + 1), (next.Kind, next.Number));
        Assert.Equal(DateTimeOffset.Parse(expected).UtcDateTime, next.AtUtc);
    }

    [Fact]
    public void Next_CarrierIsSilentOverAHoliday_LeavesItOut()
    {
        // Friday before Memorial Day, 25 May 2026.
        var order = UsOrder().In(OrderStage.AwaitingFoc) with { StageSince = new DateTimeOffset(2026, 5, 22, 14, 0, 0, TimeSpan.Zero) };

        Assert.Equal(new DateTime(2026, 6, 1, 14, 0, 0, DateTimeKind.Utc), Deadlines.Next(order)!.AtUtc);
    }

    [Fact]
    public void Countdown_FocInAWeek_IsThreeDaysOneDayAndTheMorningAtEightLocal()
    {
        // The FOC is on the tenth; the clocks go forward on the eighth.
        var order = Waiting(new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero));

        Assert.Equal(["2026-03-07T13:00Z", "2026-03-09T12:00Z", "2026-03-10T12:00Z"], Moments(order));
    }

    [Fact]
    public void Countdown_MomentsPastWhenTheFocCame_AreSkipped()
    {
        var order = Waiting(Given.Now.AddHours(30));

        Assert.Equal(["2026-03-03T13:00Z"], Moments(order with { Foc = Foc(new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero)) }));
        Assert.Equal(["2026-03-03T13:00Z", "2026-03-04T13:00Z"], Moments(
            order with { Foc = Foc(new DateTimeOffset(2026, 3, 4, 14, 0, 0, TimeSpan.Zero)) }));
    }

    [Theory]
    [InlineData("2026-03-20T04:00:00Z", "2026-03-19T12:00Z")]
    [InlineData("2026-03-20T04:30:00Z", "2026-03-19T12:00Z")]
    [InlineData("2026-03-20T03:59:00Z", "2026-03-19T12:00Z")]
    [InlineData("2026-03-20T12:01:00Z", "2026-03-20T12:00Z")]
    public void Countdown_FocNearMidnight_TellsNoMorningAfterIt(string at, string last)
    {
        var order = Waiting(Given.Now.AddDays(18)) with
        {
            Foc = new FirmOrderCommitment(
                DateOnly.FromDateTime(DateTimeOffset.Parse(at).AddHours(-4).DateTime), DateTimeOffset.Parse(at), Given.Now),
        };

        var moments = Deadlines.Countdown(order);

        Assert.Equal(last, Moments(order)[^1]);
        Assert.Equal(moments.Order(), moments);
        Assert.All(moments, m => Assert.True(m < order.Foc.At));
    }

    [Fact]
    public void Countdown_CancellationWasRefusedMeanwhile_DoesNotBeginAnew()
    {
        var foc = new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero);
        var order = Waiting(foc) with { StageSince = new DateTimeOffset(2026, 3, 9, 18, 0, 0, TimeSpan.Zero) };

        Assert.Equal(["2026-03-10T12:00Z"], Moments(order));
    }

    [Theory]
    // At the end of the window, 16:00 local; and an hour after a FOC that comes later than that.
    [InlineData("2026-03-04T14:00:00Z", "2026-03-04T21:00:00Z")]
    [InlineData("2026-03-04T20:30:00Z", "2026-03-04T21:30:00Z")]
    public void Next_CountdownIsDone_WaitsForTheEndOfTheWindow(string foc, string expected)
    {
        var order = Waiting(DateTimeOffset.Parse(foc)) with { Reminders = new ReminderCounts(Countdown: 3) };

        Assert.Equal(
            new PortOrderDeadline(PortOrderDeadlineKind.FocPassed, 1, DateTimeOffset.Parse(expected).UtcDateTime),
            Deadlines.Next(order));
    }

    [Fact]
    public void Next_Overdue_IsDaily()
    {
        var order = UsOrder().In(OrderStage.PortOverdue);

        for (var day = 0; day < 4; day++)
        {
            Assert.Equal(
                new PortOrderDeadline(PortOrderDeadlineKind.StillOverdue, day + 1, Given.Now.AddDays(day + 1).UtcDateTime),
                Deadlines.Next(order with { Reminders = new ReminderCounts(Overdue: day) }));
        }
    }

    [Theory]
    [InlineData(OrderStage.Draft)]
    [InlineData(OrderStage.AwaitingDocuments)]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.DeskReview)]
    [InlineData(OrderStage.CorrectionNeeded)]
    [InlineData(OrderStage.CancelRequested)]
    [InlineData(OrderStage.Closed)]
    public void Next_WaitsForAPersonOrNothing_HasNoDeadline(OrderStage stage) => Assert.Null(Deadlines.Next(UsOrder().In(stage)));

    private static PortOrder Waiting(DateTimeOffset foc) => UsOrder().In(OrderStage.AwaitingPort) with { Foc = Foc(foc) };

    private List<string> Moments(PortOrder order) => [.. Deadlines.Countdown(order).Select(m => m.UtcDateTime.ToString("yyyy-MM-ddTHH:mm'Z'"))];
}
