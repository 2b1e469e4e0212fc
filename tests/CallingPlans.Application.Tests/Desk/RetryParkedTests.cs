using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class RetryParkedTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    private RetryParked Retry => app.Get<RetryParked>();

    [Fact]
    public async Task RunAsync_OrderCanTakeItNow_IsAppliedAndTheOrchestrationIsTold()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        await ParkAsync(order, CarrierUpdateKind.FocReceived);

        var written = (await Retry.RunAsync("item", default)).Value.Order!;

        Assert.Equal(OrderStage.AwaitingPort, written.Order.Stage);
        Assert.True(written.TellsLifecycle);
        Assert.Equal(written.SignalId, Assert.Single(app.Signals.All).Id);
        Assert.Empty(app.Parked.All);
    }

    [Fact]
    public async Task RunAsync_OrderStillCannotTakeIt_StaysParked()
    {
        var order = app.Store(UsOrder().In(OrderStage.Closed) with { Status = PortOrderStatus.Cancelled });
        await ParkAsync(order, CarrierUpdateKind.FocReceived);

        DeskTheory.AssertConflict(await Retry.RunAsync("item", default));

        Assert.Contains(app.Parked.All, i => i.Id == "item");
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task RunAsync_OrderThatIsNotThere_StaysParked()
    {
        await ParkAsync(UsOrder().In(OrderStage.AwaitingFoc), CarrierUpdateKind.FocReceived);

        DeskTheory.AssertConflict(await Retry.RunAsync("item", default));

        Assert.Single(app.Parked.All);
    }

    [Fact]
    public async Task RunAsync_UnknownItem_IsNotFound() =>
        Assert.Equal(FailureKind.NotFound, (await Retry.RunAsync("unknown", default)).Failure!.Kind);

    private Task ParkAsync(PortOrder order, CarrierUpdateKind kind) => app.Parked.AddAsync(
        new ParkedItem(
            "item", nameof(CarrierUpdate), order.Ref, "Too late.", JsonSerializer.Serialize(order.Says(kind)), Given.Now),
        default);
}
