using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Carriers;

public sealed class CollectCarrierChangesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_Changes_AreStoredBeforeTheyAreAcknowledgedAndToldInTheirOrder()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier));
        app.Carrier.Changes.AddRange(
        [
            new CarrierChange(order.Ref, order.Says(CarrierUpdateKind.Accepted)),
            new CarrierChange(order.Ref, order.Says(CarrierUpdateKind.FocReceived)),
        ]);

        var signals = await app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default);

        Assert.Equal(["carrier-Accepted-1", "carrier-FocReceived-1"], signals.Select(s => s.Id));
        Assert.Equal(2, app.Signals.All.Count);
        Assert.Equal("carrier.acknowledge", app.Journal.Entries[^1]);
        Assert.Empty(app.Carrier.Changes);
    }

    [Fact]
    public async Task RunAsync_SameChangeAgain_IsOneSignal()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var change = new CarrierChange(order.Ref, order.Says(CarrierUpdateKind.FocReceived));
        app.Carrier.Changes.Add(change);
        await app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default);
        app.Carrier.Changes.Add(change);

        await app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default);

        Assert.Single(app.Signals.All);
    }

    [Fact]
    public async Task RunAsync_OrderThatIsNotKnown_IsParkedAndAcknowledged()
    {
        app.Carrier.Changes.Add(new CarrierChange(UsOrder().Ref, UsOrder().Says(CarrierUpdateKind.Ported)));

        Assert.Empty(await app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default));

        app.Journal.AssertOrder("parked.add", "carrier.acknowledge");
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task RunAsync_NothingChanged_AcknowledgesNothing()
    {
        await app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default);

        Assert.Equal(["carrier.changes"], app.Journal.Entries);
    }

    [Fact]
    public async Task RunAsync_CarrierUnavailable_Throws()
    {
        app.Carrier.Unavailable = true;

        await Assert.ThrowsAsync<CarrierUnavailableException>(
            () => app.Get<CollectCarrierChanges>().RunAsync(FakeCarrier.CarrierName, default));
    }
}
