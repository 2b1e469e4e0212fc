using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Sweeps;

/// <summary>A signal that nobody has taken in its time, with its order and what waits beside it.</summary>
public sealed record LostSignal(PendingSignal Signal, WrittenOrder? Order);

/// <summary>
/// Finds signals that were stored and not taken: the process died before it raised them, or the event was lost on the
/// way. Normally there is none.
/// </summary>
public sealed class FindLostSignals(IPendingSignals signals, IPortOrderStore orders, UnknownOrders unknown, TimeProvider time)
{
    /// <summary>A signal that is taken in the normal course is gone long before this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const int Max = 200;

    public async Task<IReadOnlyList<LostSignal>> RunAsync(CancellationToken cancellation)
    {
        var lost = new List<LostSignal>();
        foreach (var signal in await signals.ListAsync(time.GetUtcNow() - Patience, Max, cancellation))
            lost.Add(new LostSignal(signal, await ReadAsync(signal, cancellation)));
        return lost;
    }

    /// <summary>
    /// To be called when the signal has no order: the process died before it was written, and nothing happened; or a carrier spoke
    /// of an order that nobody knows, which is parked.
    /// </summary>
    public async Task DropAsync(PendingSignal signal, CancellationToken cancellation)
    {
        if (signal.Update is { } update)
            await unknown.ParkAsync(signal.Order, update, cancellation);
        await signals.RemoveAsync(signal.Order, signal.Id, cancellation);
    }

    private async Task<WrittenOrder?> ReadAsync(PendingSignal signal, CancellationToken cancellation)
    {
        if (await orders.FindAsync(signal.Order, cancellation) is not { } stored)
            return null;
        var waiting = await orders.ListWaitingAsync(signal.Order, cancellation);
        return new WrittenOrder(stored.Value, waiting, TellsLifecycle(stored.Value), signal.Id);
    }

    private static bool TellsLifecycle(PortOrder order) => order.Attempts > 0;
}
