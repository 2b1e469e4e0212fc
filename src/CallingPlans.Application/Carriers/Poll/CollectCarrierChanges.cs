using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;

namespace CallingPlans.Application.Carriers.Poll;

/// <summary>
/// Takes what a carrier has to say: every change is stored before anybody is told of it, and acknowledged to the carrier
/// after that. Its cost follows the changes, not the open orders.
/// </summary>
public sealed class CollectCarrierChanges(
    CarrierGateways carriers, IPortOrderStore orders, IPendingSignals signals, IParkedItems parked, TimeProvider time)
{
    /// <summary>Changes that are taken in one go.</summary>
    public const int BatchSize = 100;

    /// <summary>Stores the next batch of a carrier's changes and answers their signals; empty where there is none.</summary>
    public async Task<IReadOnlyList<PendingSignal>> RunAsync(string carrier, CancellationToken cancellation)
    {
        var gateway = carriers.Named(carrier);
        var changes = await gateway.GetChangesAsync(BatchSize, cancellation);
        if (changes.Count == 0)
            return [];
        var stored = new PendingSignal?[changes.Count];
        // Orders side by side. Of one order a change is stored only after the one before it: where the earlier cannot be
        // stored now, the later would be told first, and end the order without it.
        await Parallel.ForEachAsync(
            Enumerable.Range(0, changes.Count).GroupBy(i => changes[i].Order),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation },
            async (order, token) =>
            {
                foreach (var i in order)
                    stored[i] = await StoreAsync(carrier, changes[i], token);
            });
        await gateway.AcknowledgeAsync(changes, cancellation);
        return [.. stored.OfType<PendingSignal>()];
    }

    private async Task<PendingSignal?> StoreAsync(string carrier, CarrierChange change, CancellationToken cancellation)
    {
        if (await orders.FindAsync(change.Order, cancellation) is null)
        {
            await parked.AddAsync(
                new ParkedItem(
                    $"{change.Order.Id}-{change.Update.Id}",
                    nameof(CarrierUpdate),
                    change.Order,
                    $"The carrier spoke of an order that is not known: {change.Order}.",
                    JsonSerializer.Serialize(change.Update),
                    time.GetUtcNow()),
                cancellation);
            return null;
        }

        var signal = new PendingSignal(change.Order, $"carrier-{change.Update.Id}", time.GetUtcNow(), change.Update);
        await signals.AddAsync(signal, cancellation);
        ProductMetrics.Learnt(carrier, signal.CreatedAt - change.Update.OccurredAt);
        return signal;
    }
}
