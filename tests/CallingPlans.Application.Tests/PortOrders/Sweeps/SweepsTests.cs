using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Sweeps;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Sweeps;

public sealed class SweepsTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task MeetDueDeadlines_ForgottenDraft_RemindsOnceHoweverOftenItRuns()
    {
        var order = app.Store(UsOrder());
        var deadline = Forgotten(order, Given.Now.AddDays(7));
        app.Time.Advance(TimeSpan.FromDays(7));

        await app.Get<MeetDueDeadlines>().RunAsync(deadline, default);
        var again = await app.Get<MeetDueDeadlines>().RunAsync(deadline, default);

        Assert.Equal([MailTemplates.DraftReminder], app.Orders.TemplatesOf(order.Ref));
        Assert.Single(again!.Waiting);
        Assert.True(PortOrderAttention.IsNeeded(app.Now(order)));
    }

    [Fact]
    public async Task MeetDueDeadlines_DraftTouchedMeanwhile_IsLookedAtLater()
    {
        var order = app.Store(UsOrder() with { LastEventAt = Given.Now.AddDays(5) });
        app.Time.Advance(TimeSpan.FromDays(7));

        Assert.Null(await app.Get<MeetDueDeadlines>().RunAsync(Forgotten(order, Given.Now.AddDays(7)), default));

        Assert.Empty(app.Orders.MailsOf(order.Ref));
        Assert.Equal([Forgotten(order, Given.Now.AddDays(12))], app.Deadlines.All);
    }

    [Fact]
    public async Task MeetDueDeadlines_SubmittedMeanwhile_DoesNothing()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        await app.Get<MeetDueDeadlines>().RunAsync(Forgotten(order, Given.Now), default);

        Assert.Equal(0, app.Orders.Saves);
        Assert.Empty(app.Deadlines.All);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa, true)]
    [InlineData(OrderStage.AwaitingDocuments, true)]
    [InlineData(OrderStage.AwaitingBill, false)]
    [InlineData(OrderStage.CorrectionNeeded, true)]
    [InlineData(OrderStage.Draft, false)]
    [InlineData(OrderStage.AwaitingFoc, false)]
    [InlineData(OrderStage.Closed, false)]
    public async Task MeetDueDeadlines_BillPassesItsAge_AlarmsWhereTheOrderWaits(OrderStage stage, bool alarms)
    {
        var order = app.Store(UsOrder().In(stage));
        app.Time.Advance(TimeSpan.FromDays(30));

        await app.Get<MeetDueDeadlines>().RunAsync(new Deadline(order.Ref, DeadlineKind.BillGoesStale, Given.Now.AddDays(30)), default);

        Assert.Equal(alarms, app.Orders.TemplatesOf(order.Ref).Contains(MailTemplates.BillStale));
        Assert.Equal(alarms, app.Now(order).AlarmRaised);
    }

    [Fact]
    public async Task MeetDueDeadlines_NewerBillCame_DoesNothing()
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa).WithBill(new DateOnly(2026, 3, 20)));
        app.Time.Advance(TimeSpan.FromDays(30));

        await app.Get<MeetDueDeadlines>().RunAsync(new Deadline(order.Ref, DeadlineKind.BillGoesStale, Given.Now.AddDays(20)), default);

        Assert.DoesNotContain(MailTemplates.BillStale, app.Orders.TemplatesOf(order.Ref));
        Assert.False(app.Now(order).AlarmRaised);
    }

    // Whoever comes first after a jump of the clock, the sweep or the order's own deadlines: each once, in order.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Jump_PastRemindersBillAndLoa_TellsEachOnceInOrder(bool sweepFirst)
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa).WithBill(new DateOnly(2026, 3, 1)));
        var bill = app.Get<BillAges>().Of(order);
        app.Time.Advance(TimeSpan.FromDays(36));

        if (sweepFirst)
            await SweepAsync(bill);
        while (app.Get<PortOrderDeadlines>().Next(app.Now(order)) is { } next)
            await app.Get<MeetDeadline>().RunAsync(order.Ref, next, default);
        await SweepAsync(bill);

        Assert.Equal(
            [
                MailTemplates.LoaReminder, MailTemplates.LoaReminder, MailTemplates.LoaReminder, MailTemplates.LoaReminder,
                MailTemplates.BillStale, MailTemplates.BillStale, MailTemplates.LoaExpired,
            ],
            app.Orders.TemplatesOf(order.Ref));
    }

    private async Task SweepAsync(IEnumerable<Deadline> due)
    {
        foreach (var deadline in due)
            await app.Get<MeetDueDeadlines>().RunAsync(deadline, default);
    }

    [Fact]
    public async Task MeetDueDeadlines_OrderIsGone_DoesNothing() =>
        Assert.Null(await app.Get<MeetDueDeadlines>().RunAsync(Forgotten(UsOrder(), Given.Now), default));

    [Fact]
    public async Task FindLostSignals_YoungSignal_IsStillOnItsWay()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        await app.Signals.AddAsync(new PendingSignal(order.Ref, "s1", Given.Now), default);

        app.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Empty(await app.Get<FindLostSignals>().RunAsync(default));

        app.Time.Advance(TimeSpan.FromSeconds(1));
        var lost = Assert.Single(await app.Get<FindLostSignals>().RunAsync(default));
        Assert.Equal(("s1", true), (lost.Order!.SignalId, lost.Order.TellsLifecycle));
    }

    [Fact]
    public async Task FindLostSignals_OrderThatWasNeverWritten_HasNoOrder()
    {
        var signal = new PendingSignal(UsOrder().Ref, "s1", Given.Now.AddMinutes(-1));
        await app.Signals.AddAsync(signal, default);

        Assert.Null(Assert.Single(await app.Get<FindLostSignals>().RunAsync(default)).Order);

        await app.Get<FindLostSignals>().DropAsync(signal, default);
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task FindLostSignals_DraftWithAMail_IsToldToNoOrchestration()
    {
        var order = app.Store(UsOrder());
        await app.Signals.AddAsync(new PendingSignal(order.Ref, "s1", Given.Now.AddMinutes(-1)), default);

        Assert.False(Assert.Single(await app.Get<FindLostSignals>().RunAsync(default)).Order!.TellsLifecycle);
    }

    private static Deadline Forgotten(PortOrder order, DateTimeOffset due) => new(order.Ref, DeadlineKind.DraftForgotten, due);
}
