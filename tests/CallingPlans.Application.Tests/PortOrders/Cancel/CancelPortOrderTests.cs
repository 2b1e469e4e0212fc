using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Cancel;

public sealed class CancelPortOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(OrderStage.AwaitingLoa)]
    [InlineData(OrderStage.AwaitingDocuments)]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.DeskReview)]
    public async Task RunAsync_NeverSentToACarrier_IsCancelledAtOnce(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage));

        var written = (await CancelAsync(order)).Value;

        Assert.Equal((PortOrderStatus.Cancelled, OrderStage.Closed), (written.Order.Status, written.Order.Stage));
        Assert.Empty(app.Registry.HeldBy(order.Ref));
        Assert.True(written.TellsLifecycle);
        Assert.Equal([MailTemplates.OrderCancelled], app.Orders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task RunAsync_Draft_IsCancelledAndNoOrchestrationIsTold()
    {
        var order = app.Store(UsOrder());

        var written = (await CancelAsync(order)).Value;

        Assert.Equal(PortOrderStatus.Cancelled, written.Order.Status);
        Assert.False(written.TellsLifecycle);
        Assert.Empty(app.Orders.MailsOf(order.Ref));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa)]
    [InlineData(OrderStage.DeskReview)]
    public async Task RunAsync_WaitsAgainAfterACarrierRejectedIt_WaitsForTheCarriersWord(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage, attempts: 2) with { Placement = Placement(1) });

        var now = (await CancelAsync(order)).Value.Order;

        Assert.Equal((PortOrderStatus.Pending, OrderStage.CancelRequested), (now.Status, now.Stage));
        Assert.Equal(stage, now.Cancellation!.StageBefore);
        Assert.NotEmpty(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task RunAsync_PortedMeanwhile_IsAConflict()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        app.Orders.BeforeNextSave(o => app.Orders.Put(o.In(OrderStage.Closed)));

        var failure = (await CancelAsync(order)).Failure!;

        Assert.Equal((FailureKind.Conflict, ErrorCode.StateConflict), (failure.Kind, Assert.Single(failure.Errors).Code));
        Assert.Equal(PortOrderStatus.Completed, app.Now(order).Status);
    }

    private Task<Result<WrittenOrder>> CancelAsync(PortOrder order, string reason = "Changed our mind") =>
        app.Get<CancelPortOrder>().RunAsync(Given.Admin, order.Ref, new CancellationInput { Reason = reason }, NewIdentity.Fresh(), default);
}
