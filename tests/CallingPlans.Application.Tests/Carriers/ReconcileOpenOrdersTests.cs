using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Carriers;

public sealed class ReconcileOpenOrdersTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, CarrierUpdateKind.FocReceived)]
    [InlineData(OrderStage.AwaitingFoc, CarrierUpdateKind.Rejected)]
    [InlineData(OrderStage.AwaitingPort, CarrierUpdateKind.Ported)]
    [InlineData(OrderStage.AwaitingPort, CarrierUpdateKind.FocExpired)]
    [InlineData(OrderStage.CancelRequested, CarrierUpdateKind.Cancelled)]
    public async Task RunAsync_CarrierSaysMoreThanTheOrder_IsToldAndStored(OrderStage stage, CarrierUpdateKind kind)
    {
        var order = await OpenAsync(UsOrder().In(stage));
        app.Carrier.Ports[order.Ref] = [order.Says(kind)];

        var signal = Assert.Single(await RunAsync());

        Assert.Equal($"carrier-{kind}-1", signal.Id);
        Assert.Equal(signal, Assert.Single(app.Signals.All));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingFoc, CarrierUpdateKind.Accepted)]
    [InlineData(OrderStage.AwaitingPort, CarrierUpdateKind.FocReceived)]
    [InlineData(OrderStage.PortOverdue, CarrierUpdateKind.FocExpired)]
    [InlineData(OrderStage.CorrectionNeeded, CarrierUpdateKind.Rejected)]
    [InlineData(OrderStage.AwaitingFoc, CarrierUpdateKind.CancelRefused)]
    public async Task RunAsync_OrderTellsItAlready_TellsNothing(OrderStage stage, CarrierUpdateKind kind)
    {
        var order = await OpenAsync(UsOrder().In(stage));
        app.Carrier.Ports[order.Ref] = [order.Says(kind)];

        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task RunAsync_OrderWasToldOfNothingYet_IsToldOfEverythingInItsOrder()
    {
        CarrierUpdateKind[] said = [CarrierUpdateKind.Accepted, CarrierUpdateKind.FocReceived, CarrierUpdateKind.Ported];
        var order = await OpenAsync(UsOrder().In(OrderStage.SendingToCarrier) with { Placement = Placement(1) });
        app.Carrier.Ports[order.Ref] = [.. said.Select(kind => order.Says(kind))];

        var told = await RunAsync();

        Assert.Equal(said, told.Select(s => s.Update!.Kind));
        Assert.Equal(told.Select(s => s.Id).Order(), app.Signals.All.Select(s => s.Id).Order());
    }

    [Fact]
    public async Task RunAsync_OrderTellsWhatWasSaidBefore_IsToldOfTheRest()
    {
        var order = await OpenAsync(UsOrder().In(OrderStage.AwaitingFoc));
        app.Carrier.Ports[order.Ref] =
        [
            order.Says(CarrierUpdateKind.Accepted), order.Says(CarrierUpdateKind.FocReceived), order.Says(CarrierUpdateKind.Ported),
        ];

        Assert.Equal([CarrierUpdateKind.FocReceived, CarrierUpdateKind.Ported], (await RunAsync()).Select(s => s.Update!.Kind));
    }

    [Fact]
    public async Task RunAsync_NextAttemptIsOnItsWay_DoesNotTellTheRejectionOfTheOneBefore()
    {
        var order = await OpenAsync(UsOrder().In(OrderStage.SendingToCarrier, attempts: 2) with { Placement = Placement(1) });
        app.Carrier.Ports[order.Ref] = [order.Says(CarrierUpdateKind.Rejected, attempt: 1)];

        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task RunAsync_CarrierHasSaidNothing_TellsNothing()
    {
        var order = await OpenAsync(UsOrder().In(OrderStage.AwaitingFoc));
        app.Carrier.Ports[order.Ref] = [];

        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task RunAsync_ClosedOrGone_LeavesTheIndex()
    {
        await OpenAsync(UsOrder().In(OrderStage.Closed));
        await app.OpenOrders.AddAsync(FakeCarrier.CarrierName, UsOrder().Ref, default);

        Assert.Empty(await RunAsync());
        Assert.Empty(app.OpenOrders.Of(FakeCarrier.CarrierName));
    }

    private async Task<PortOrder> OpenAsync(PortOrder order)
    {
        await app.OpenOrders.AddAsync(FakeCarrier.CarrierName, order.Ref, default);
        return app.Store(order);
    }

    private async Task<IReadOnlyList<Abstractions.Storage.PendingSignal>> RunAsync() =>
        (await app.Get<ReconcileOpenOrders>().RunAsync(FakeCarrier.CarrierName, null, default)).Items;
}
