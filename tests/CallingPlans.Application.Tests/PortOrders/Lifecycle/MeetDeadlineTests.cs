using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Lifecycle;

public sealed class MeetDeadlineTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_SameDeadlineTwice_IsMetOnce()
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));
        app.Time.Advance(TimeSpan.FromDays(1));
        var deadline = Next(order)!;

        await MeetAsync(order, deadline);
        var again = await MeetAsync(order, deadline);

        Assert.Single(app.Orders.MailsOf(order.Ref));
        Assert.Equal(2, again.Progress.NextDeadline!.Number);
    }

    [Fact]
    public async Task RunAsync_DeadlineOfAStageThatIsLeft_DoesNothing()
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));
        var deadline = Next(order)!;
        app.Orders.Put(app.Now(order).In(OrderStage.DeskReview));

        var step = await MeetAsync(order, deadline);

        Assert.Equal(0, app.Orders.Saves);
        Assert.Equal(OrderStage.DeskReview, step.Progress.Stage);
    }

    [Fact]
    public async Task RunAsync_FocChangedAndTheSameMomentComesAgain_IsMetAndDoesNotLoop()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Foc = Foc(Given.Now.AddDays(2)) });
        app.Time.Advance(TimeSpan.FromHours(23));
        await MeetAllDueAsync(order);
        Assert.Single(app.Orders.MailsOf(order.Ref));

        // The carrier confirms the very same moment under another change.
        app.Orders.Put(app.Now(order) with
        {
            Foc = app.Now(order).Foc! with { ReceivedAt = Given.Now.AddHours(1) },
            Reminders = new ReminderCounts(),
        });
        var met = await MeetAllDueAsync(order);

        Assert.Single(met);
        Assert.Equal(2, app.Orders.MailsOf(order.Ref).Count);
    }

    [Fact]
    public async Task RunAsync_JumpPastTheFoc_CountsDownThenIsOverdueEveryDay()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        app.Time.Advance(TimeSpan.FromDays(8));
        await MeetAllDueAsync(order);

        Assert.Equal(
            [
                MailTemplates.FocCountdown, MailTemplates.FocCountdown, MailTemplates.FocCountdown, MailTemplates.PortOverdue,
            ],
            app.Orders.TemplatesOf(order.Ref));
        Assert.Equal((PortOrderStatus.FocReceived, OrderStage.PortOverdue), (app.Now(order).Status, app.Now(order).Stage));

        app.Time.Advance(TimeSpan.FromDays(3));
        await MeetAllDueAsync(order);

        Assert.Equal(["0", "1", "2", "3"], app.Orders.MailsOf(order.Ref).Skip(3).Select(m => m.Facts["day"]));
        Assert.True(app.Now(order).AlarmRaised);
    }

    [Fact]
    public async Task RunAsync_CarrierSilent_RaisesAnAlarmThatItsAnswerTakesAway()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        app.Time.Advance(TimeSpan.FromDays(8));

        await MeetAllDueAsync(order);
        Assert.True(app.Now(order).AlarmRaised);
        Assert.Equal([MailTemplates.CarrierSilent], app.Orders.TemplatesOf(order.Ref));

        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(CarrierUpdateKind.FocReceived), default);
        Assert.False(app.Now(order).AlarmRaised);
    }

    [Fact]
    public async Task RunAsync_CancellationRefusedAfterTheCountdownBegan_TellsNoMomentAgain()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        app.Time.Advance(TimeSpan.FromDays(5));
        await MeetAllDueAsync(order);
        Assert.Single(app.Orders.MailsOf(order.Ref));
        app.Orders.Put(app.Now(order) with
        {
            Stage = OrderStage.CancelRequested,
            Cancellation = new Cancellation("Changed our mind", "Robin", Given.Now, OrderStage.AwaitingPort, AwaitsDesk: false),
        });

        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(CarrierUpdateKind.CancelRefused), default);
        await MeetAllDueAsync(order);

        Assert.Single(app.Orders.MailsOf(order.Ref));
    }

    /// <summary>Meets deadlines as the orchestration does: the next one, as long as it is due. Fails when that has no end.</summary>
    private async Task<List<PortOrderDeadline>> MeetAllDueAsync(PortOrder order)
    {
        var met = new List<PortOrderDeadline>();
        while (Next(order) is { } next && next.AtUtc <= app.Time.GetUtcNow().UtcDateTime)
        {
            Assert.True(met.Count < 50, "The deadlines have no end.");
            await MeetAsync(order, next);
            met.Add(next);
        }

        return met;
    }

    private PortOrderDeadline? Next(PortOrder order) => app.Get<PortOrderDeadlines>().Next(app.Now(order));

    private Task<LifecycleStep> MeetAsync(PortOrder order, PortOrderDeadline deadline) =>
        app.Get<MeetDeadline>().RunAsync(order.Ref, deadline, default);
}
