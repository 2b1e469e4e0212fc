using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Desk.Complete;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class CompleteOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> NotWithTheCarrier => DeskTheory.AllBut(
        OrderStage.AwaitingFoc, OrderStage.AwaitingPort, OrderStage.PortOverdue, OrderStage.CancelRequested);

    [Theory]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.AwaitingPort)]
    [InlineData(OrderStage.PortOverdue)]
    [InlineData(OrderStage.CancelRequested)]
    public async Task RunAsync_WithTheCarrier_IsCompletedWithItsNumbersActiveAndBilledOnce(OrderStage stage)
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(stage));

        var written = (await CompleteAsync(order)).Value;

        Assert.Equal((PortOrderStatus.Completed, OrderStage.Closed), (written.Order.Status, written.Order.Stage));
        Assert.Equal(Given.Now, written.Order.CompletedAt);
        Assert.True(written.TellsLifecycle);
        Assert.Contains(app.Signals.All, s => s.Id == written.SignalId);
        Assert.All(app.Inventory.All, n => Assert.Equal((NumberStatus.Active, Given.Now), (n.Status, n.BillingStart)));
        Assert.Equal(2, app.Billing.All.Count);
        Assert.Equal("Dana", Assert.Single(app.Orders.EventsOf(order.Ref), e => e.Kind == OrderEventKind.Completed).Actor);
        Assert.Equal([MailTemplates.OrderCompleted], app.Orders.TemplatesOf(order.Ref));
        app.Journal.AssertOrder("signals.add", "billing.add");
    }

    [Fact]
    public async Task RunAsync_CancelRequestedBeforeTheCarrierAcceptedIt_IsAConflict()
    {
        var order = app.Store(UsOrder().In(OrderStage.CancelRequested) with { Status = PortOrderStatus.Pending, Placement = Placement() });

        DeskTheory.AssertConflict(await CompleteAsync(order));
    }

    [Fact]
    public async Task TakeSignal_ReportedAndCutOff_IsFinishedAtTheMomentOfTheReport()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Ported = new ReportedPort(Given.Now, "Dana") });
        await app.Signals.AddAsync(new(order.Ref, "desk-completion-1", Given.Now), default);
        app.Time.Advance(TimeSpan.FromMinutes(5));

        var step = await app.Get<TakeSignal>().RunAsync(order.Ref, "desk-completion-1", default);

        Assert.Equal(OrderStage.Closed, step.Progress.Stage);
        Assert.Equal(Given.Now, app.Now(order).CompletedAt);
        Assert.Equal(Given.Now, Assert.Single(app.Billing.All).At);
        Assert.NotEmpty(step.Written.Waiting);
    }

    [Fact]
    public async Task ApplyCarrierUpdate_CarrierReportsThePortLater_IsNoNewsAndBillsNothing()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        await CompleteAsync(order);

        await app.Get<ApplyCarrierUpdate>().RunAsync(
            order.Ref, order.Says(CarrierUpdateKind.Ported) with { OccurredAt = Given.Now.AddMinutes(1) }, default);

        Assert.Single(app.Billing.All);
        Assert.Empty(app.Parked.All);
    }

    [Fact]
    public async Task ApplyCarrierUpdate_ReportedByTheDeskAndNotFinished_CompletesAtTheDesksMoment()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Ported = new ReportedPort(Given.Now, "Dana") });

        var written = await app.Get<ApplyCarrierUpdate>().RunAsync(
            order.Ref, order.Says(CarrierUpdateKind.Ported) with { OccurredAt = Given.Now.AddMinutes(1) }, default);

        Assert.Equal(Given.Now, written.Order.CompletedAt);
        Assert.Equal(Given.Now, Assert.Single(app.Billing.All).At);
    }

    [Fact]
    public async Task ApplyCarrierUpdate_RejectsWhatTheDeskReportedAsPorted_IsParked()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort) with { Ported = new ReportedPort(Given.Now, "Dana") });

        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(CarrierUpdateKind.Rejected), default);

        Assert.Equal(PortOrderStatus.FocReceived, app.Now(order).Status);
        Assert.Single(app.Parked.All);
    }

    [Theory]
    [MemberData(nameof(NotWithTheCarrier))]
    public async Task RunAsync_NotWithTheCarrier_IsAConflict(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage));

        DeskTheory.AssertConflict(await CompleteAsync(order));

        Assert.Empty(app.Billing.All);
        Assert.Equal(order, app.Now(order));
    }

    private Task<Result<WrittenOrder>> CompleteAsync(PortOrder order) =>
        app.Get<CompleteOrder>().RunAsync(Given.Desk, order.Ref, default);
}
