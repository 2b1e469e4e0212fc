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
    public async Task<IReadOnlyList<PendingSignal>> RunAsync(string carrier, CancellationToken cancellation) =>
        await KeepAsync(carrier, await carriers.Named(carrier).GetChangesAsync(BatchSize, cancellation), cancellation);

    /// <summary>Stores changes that a carrier has told, and acknowledges them then.</summary>
    public async Task<IReadOnlyList<PendingSignal>> KeepAsync(
        string carrier, IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
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
        await carriers.Named(carrier).AcknowledgeAsync(changes, cancellation);
        return [.. stored.OfType<PendingSignal>()];
    }

    private async Task<PendingSignal?> StoreAsync(string carrier, CarrierChange change, CancellationToken cancellation)
    {
        if (change.Order is not { } order || await orders.FindAsync(order, cancellation) is null)
        {
            await ParkAsync(change, cancellation);
            return null;
        }

        var signal = new PendingSignal(order, $"carrier-{change.Update.Id}", time.GetUtcNow(), change.Update);
        await signals.AddAsync(signal, cancellation);
        ProductMetrics.Learnt(carrier, signal.CreatedAt - change.Update.OccurredAt);
        return signal;
    }

    private Task ParkAsync(CarrierChange change, CancellationToken cancellation) => parked.AddAsync(
        new ParkedItem(
            change.Order is { } order ? $"{order.Id}-{change.Update.Id}" : $"{change.Update.Carrier}-{change.Update.Id}",
            nameof(CarrierUpdate),
            change.Order,
            $"The carrier spoke of an order that is not known: {change.Order?.ToString() ?? change.Update.Reference}.",
            JsonSerializer.Serialize(change.Update),
            time.GetUtcNow()),
        cancellation);
}
