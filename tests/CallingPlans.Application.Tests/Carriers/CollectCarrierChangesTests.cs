using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Carriers;

public sealed class CollectCarrierChangesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Run_FocCannotBeStored_LeavesThePortThatFollowsForNextTime()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        app.Carrier.Changes.AddRange([Change(order, "foc", CarrierUpdateKind.FocReceived), Change(order, "ported", CarrierUpdateKind.Ported)]);
        var collect = new CollectCarrierChanges(
            app.Get<CarrierGateways>(), new SignalsThatRefuse(app.Signals, "carrier-foc"), app.Get<UnknownOrders>(), app.Time);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => collect.RunAsync(FakeCarrier.CarrierName, CancellationToken.None));

        Assert.Empty(app.Signals.All);
        Assert.Equal(2, app.Carrier.Changes.Count);
    }

    private static CarrierChange Change(PortOrder order, string id, CarrierUpdateKind kind) => new(
        order.Ref, new CarrierUpdate(id, FakeCarrier.CarrierName, "ref-1", 1, kind, Given.Now, id));

    private sealed class SignalsThatRefuse(IPendingSignals signals, string refused) : IPendingSignals
    {
        public Task AddAsync(PendingSignal signal, CancellationToken cancellation) => signal.Id == refused
            ? throw new StorageUnavailableException("Storage does not answer.", new TimeoutException())
            : signals.AddAsync(signal, cancellation);

        public Task RemoveAsync(OrderRef order, string id, CancellationToken cancellation) => signals.RemoveAsync(order, id, cancellation);

        public Task<IReadOnlyList<PendingSignal>> ListOfAsync(OrderRef order, CancellationToken cancellation) =>
            signals.ListOfAsync(order, cancellation);

        public Task<IReadOnlyList<PendingSignal>> ListAsync(DateTimeOffset storedBefore, int max, CancellationToken cancellation) =>
            signals.ListAsync(storedBefore, max, cancellation);
    }
}
