using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;

namespace CallingPlans.Application.Carriers.Poll;

/// <summary>
/// Takes what a carrier has to say: every change is stored before anybody is told of it, and acknowledged to the carrier
/// after that. Its cost follows the changes, not the open orders: no order is read. A signal whose order there is not is told to
/// nobody, and parked by the sweep.
/// </summary>
public sealed class CollectCarrierChanges(
    CarrierGateways carriers, IPendingSignals signals, UnknownOrders unknown, TimeProvider time)
{
    /// <summary>Changes that are taken in one go.</summary>
    public const int BatchSize = 100;

    /// <summary>Stores the next batch of a carrier's changes and answers their signals; empty where there is none.</summary>
    public async Task<IReadOnlyList<PendingSignal>> RunAsync(string carrier, CancellationToken cancellation) =>
        await KeepAsync(carrier, await carriers.Named(carrier).GetChangesAsync(BatchSize, cancellation), cancellation);

    /// <summary>Stores changes that a carrier has told, and acknowledges them then.</summary>
    public async Task<IReadOnlyList<PendingSignal>> KeepAsync(
        string carrier, IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
            return [];
        foreach (var change in changes.Where(c => c.Order is null))
            await unknown.ParkAsync(null, change.Update, cancellation);
        var stored = changes.Where(c => c.Order is not null).Select(SignalOf).ToList();
        // Of one order a change is stored only after the one before it: told first, the later would end the order without it.
        await signals.AddAllAsync(stored, cancellation);
        foreach (var signal in stored)
            ProductMetrics.Learnt(carrier, signal.CreatedAt - signal.Update!.OccurredAt);
        await carriers.Named(carrier).AcknowledgeAsync(changes, cancellation);
        return stored;
    }

    private PendingSignal SignalOf(CarrierChange change) =>
        new(change.Order!, $"carrier-{change.Update.Id}", time.GetUtcNow(), change.Update);
}
