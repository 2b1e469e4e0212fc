using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Lifecycle;

public sealed class ApplyCarrierUpdateTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_Ported_ActivatesAndBillsEachNumberOnceBeforeTheOrderSaysSo()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.AwaitingPort) with
        {
            Account = UsOrder().Account with { ProtectedPin = "sealed" },
        });

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Ported));
        await ApplyAsync(order, order.Says(CarrierUpdateKind.Ported));

        app.Journal.AssertOrder("inventory.upsert", "orders.save");
        app.Journal.AssertOrder("registry.activate", "orders.save");
        app.Journal.AssertOrder("billing.add", "orders.save");
        Assert.All(order.Numbers, n => Assert.True(app.Registry.IsActive(n.Number)));
        Assert.Equal([NumberStatus.Active, NumberStatus.Active], app.Inventory.All.Select(n => n.Status));
        Assert.Equal(["+12025550101", "+12025550102"], app.Billing.All.Select(b => b.Number));
        Assert.All(app.Billing.All, b => Assert.Equal(30, b.ProrationDays));
        Assert.Equal(1, app.Orders.Saves);
        Assert.Null(app.Now(order).Account.ProtectedPin);
        Assert.Equal(Given.Now, app.Now(order).CompletedAt);
    }

    [Fact]
    public async Task RunAsync_Cancelled_GivesTheNumbersBackBeforeTheOrderSaysSo()
    {
        var order = app.Store(UsOrder().In(OrderStage.CancelRequested));

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Cancelled));

        app.Journal.AssertOrder("registry.release", "orders.save");
        Assert.Empty(app.Registry.HeldBy(order.Ref));
        Assert.Equal(PortOrderStatus.Cancelled, app.Now(order).Status);
    }

    [Fact]
    public async Task RunAsync_SameUpdateTwice_IsAppliedOnceAndNotParked()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var foc = order.Says(CarrierUpdateKind.FocReceived);

        await ApplyAsync(order, foc);
        var again = await ApplyAsync(order, foc);

        Assert.Equal(1, app.Orders.Saves);
        Assert.Empty(app.Parked.All);
        Assert.Equal(app.Orders.MailsOf(order.Ref).Select(m => m.Id), again.Waiting.Select(w => w.Id));
    }

    [Fact]
    public async Task RunAsync_FocBeforeAcceptance_IsTakenAndTheLateAcceptanceParked()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier) with { Placement = Placement() });

        await ApplyAsync(order, order.Says(CarrierUpdateKind.FocReceived));
        await ApplyAsync(order, order.Says(CarrierUpdateKind.Accepted));

        Assert.Equal(OrderStage.AwaitingPort, app.Now(order).Stage);
        Assert.Contains("cannot take Accepted", Assert.Single(app.Parked.All).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CarrierUpdateKind.Accepted)]
    [InlineData(CarrierUpdateKind.Rejected)]
    [InlineData(CarrierUpdateKind.FocReceived)]
    [InlineData(CarrierUpdateKind.FocExpired)]
    [InlineData(CarrierUpdateKind.Ported)]
    [InlineData(CarrierUpdateKind.Cancelled)]
    [InlineData(CarrierUpdateKind.CancelRefused)]
    public async Task RunAsync_AfterTheEnd_IsParkedAndChangesNothing(CarrierUpdateKind kind)
    {
        var order = app.Store(UsOrder().In(OrderStage.Closed) with { Placement = Placement() });

        await ApplyAsync(order, order.Says(kind));

        Assert.Equal(order, app.Now(order));
        Assert.Empty(app.Billing.All);
        var item = Assert.Single(app.Parked.All);
        Assert.Equal((nameof(CarrierUpdate), order.Ref), (item.What, item.Order));
    }

    [Theory]
    [InlineData(CarrierUpdateKind.Rejected)]
    [InlineData(CarrierUpdateKind.FocReceived)]
    [InlineData(CarrierUpdateKind.Ported)]
    public async Task RunAsync_OfAnEarlierAttemptWhileTheNextIsSent_IsParked(CarrierUpdateKind kind)
    {
        // Resubmitted: the carrier still has the first attempt when its late answer comes.
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier, attempts: 2) with { Placement = Placement(1) });

        await ApplyAsync(order, order.Says(kind, attempt: 1));

        Assert.Equal(order, app.Now(order));
        Assert.Equal("It is about attempt 1; the order is at 2.", Assert.Single(app.Parked.All).Reason);
    }

    [Fact]
    public async Task RunAsync_AnswerComesBeforeThePlacementIsWritten_IsTaken()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier, attempts: 2) with { Placement = Placement(1) });

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Accepted, attempt: 2));

        Assert.Equal(OrderStage.AwaitingFoc, app.Now(order).Stage);
        Assert.Empty(app.Parked.All);
    }

    [Fact]
    public async Task RunAsync_CancelledUnderAnEarlierAttempt_StillEndsTheOrder()
    {
        var order = app.Store(UsOrder().In(OrderStage.CancelRequested, attempts: 2) with { Placement = Placement(1) });

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Cancelled, attempt: 1));

        Assert.Equal(PortOrderStatus.Cancelled, app.Now(order).Status);
    }

    [Fact]
    public async Task RunAsync_OrderLeavesTheStageMeanwhile_IsParkedAndNotLost()
    {
        var order = app.Store(UsOrder().In(OrderStage.CorrectionNeeded));
        app.Orders.BeforeNextSave(o => app.Orders.Put(o.In(OrderStage.SendingToCarrier, attempts: 2)));
        app.Orders.BeforeNextSave(o => app.Orders.Put(o.In(OrderStage.Closed)));

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Cancelled));

        Assert.Equal(PortOrderStatus.Completed, app.Now(order).Status);
        Assert.Single(app.Parked.All);
    }

    [Fact]
    public async Task RunAsync_Rejected_KeepsRawCodeTextAndField()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));

        await ApplyAsync(order, order.Says(CarrierUpdateKind.Rejected));

        var now = app.Now(order);
        var error = Assert.Single(now.Errors);
        Assert.Equal(
            ("AccountNumberMismatch", "/account/accountNumber", "Account number wrong."), (error.Code, error.Field, error.RawDetail));
        Assert.Equal("7A", Assert.Single(app.Orders.EventsOf(order.Ref)).RawCode);
        Assert.Null(now.Foc);
        Assert.Equal([MailTemplates.OrderRejected], app.Orders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_AnotherFoc_StartsTheCountdownAnew()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Reminders = new ReminderCounts(Countdown: 2) });
        app.Time.Advance(TimeSpan.FromHours(1));

        await ApplyAsync(order, order.Says(CarrierUpdateKind.FocReceived, focAt: Given.Now.AddDays(20)));

        var now = app.Now(order);
        Assert.Equal(new DateOnly(2026, 3, 22), now.Foc!.Date);
        Assert.Equal(0, now.Reminders.Countdown);
        Assert.Equal([MailTemplates.FocChanged], app.Orders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_SameFocUnderAnotherChange_IsNoNewsToTheContacts()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Reminders = new ReminderCounts(Countdown: 2) });

        await ApplyAsync(order, order.Says(CarrierUpdateKind.FocReceived, id: "again", focAt: order.Foc!.At));

        Assert.Equal(order.Foc, app.Now(order).Foc);
        Assert.Equal(2, app.Now(order).Reminders.Countdown);
        Assert.Empty(app.Orders.MailsOf(order.Ref));
    }

    private Task<WrittenOrder> ApplyAsync(PortOrder order, CarrierUpdate update) =>
        app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, update, default);
}
