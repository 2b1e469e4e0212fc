using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Cancel;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class CancellationByDeskTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> NotRequested => DeskTheory.AllBut(OrderStage.CancelRequested);

    [Fact]
    public async Task Cancel_CustomerAskedAfterFoc_IsPassedOnToTheCarrier()
    {
        var order = await AskedByCustomerAsync(OrderStage.AwaitingPort);

        var written = (await CancelAsync(order, Given.Desk)).Value;

        Assert.Equal(OrderStage.CancelRequested, written.Order.Stage);
        Assert.Equal(("Changed our mind", false), (written.Order.Cancellation!.Reason, written.Order.Cancellation.AwaitsDesk));
        Assert.True(written.TellsLifecycle);
        Assert.Equal("Dana", app.Orders.EventsOf(order.Ref)[^1].Actor);
    }

    [Fact]
    public async Task Cancel_PassedOnAlready_ChangesNothing()
    {
        var order = await AskedByCustomerAsync(OrderStage.AwaitingPort);
        var passedOn = (await CancelAsync(order, Given.Desk)).Value.Order;

        Assert.Equal(passedOn, (await CancelAsync(order, Given.Desk)).Value.Order);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingPort)]
    [InlineData(OrderStage.PortOverdue)]
    public async Task Refuse_CustomerAskedAfterFoc_RestoresTheStage(OrderStage stage)
    {
        var order = await AskedByCustomerAsync(stage);

        var written = (await RefuseAsync(order)).Value;

        Assert.Equal((PortOrderStatus.FocReceived, stage), (written.Order.Status, written.Order.Stage));
        Assert.Null(written.Order.Cancellation);
        Assert.True(written.TellsLifecycle);
        Assert.Contains("too late", app.Orders.EventsOf(order.Ref)[^1].Detail);
    }

    [Fact]
    public async Task Refuse_AnotherFocCameToAnOverduePort_WaitsForThat()
    {
        var order = await AskedByCustomerAsync(OrderStage.PortOverdue);
        app.Orders.Put(order with { Foc = Foc(Given.Now.AddDays(9), receivedAt: Given.Now.AddHours(1)) });

        var now = (await RefuseAsync(order)).Value.Order;

        Assert.Equal(OrderStage.AwaitingPort, now.Stage);
    }

    [Fact]
    public async Task Refuse_PassedOnAlready_IsAConflict()
    {
        var order = await AskedByCustomerAsync(OrderStage.AwaitingPort);
        await CancelAsync(order, Given.Desk);

        DeskTheory.AssertConflict(await RefuseAsync(order));
    }

    [Theory]
    [MemberData(nameof(NotRequested))]
    public async Task Refuse_NothingAskedFor_IsAConflict(OrderStage stage) =>
        DeskTheory.AssertConflict(await RefuseAsync(app.Store(UsOrder().In(stage))));

    private async Task<PortOrder> AskedByCustomerAsync(OrderStage stage) =>
        (await CancelAsync(app.Store(UsOrder().In(stage)), Given.Admin)).Value.Order;

    private Task<Result<WrittenOrder>> CancelAsync(PortOrder order, Caller caller) => app.Get<CancelPortOrder>().RunAsync(
        caller, order.Ref, new CancellationInput { Reason = "Changed our mind" }, NewIdentity.Fresh(), default);

    private Task<Result<WrittenOrder>> RefuseAsync(PortOrder order) => app.Get<RefuseCancellation>().RunAsync(
        Given.Desk, order.Ref, new CancellationInput { Reason = "It is too late." }, default);
}
