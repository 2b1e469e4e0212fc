using System.Collections.Concurrent;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;
using CallingPlans.Domain.Orders;

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

    private const int OrdersAtOnce = 16;

    /// <summary>Stores the next batch of a carrier's changes and answers their signals; empty where there is none.</summary>
    public async Task<IReadOnlyList<PendingSignal>> RunAsync(string carrier, CancellationToken cancellation) =>
        await KeepAsync(carrier, await carriers.Named(carrier).GetChangesAsync(BatchSize, cancellation), cancellation);

    /// <summary>Stores changes that a carrier has told, and acknowledges them then.</summary>
    public async Task<IReadOnlyList<PendingSignal>> KeepAsync(
        string carrier, IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
            return [];
        var known = await FindKnownAsync(changes, cancellation);
        foreach (var change in changes.Where(c => c.Order is not { } order || !known.Contains(order)))
            await ParkAsync(change, cancellation);
        var stored = changes.Where(c => c.Order is { } order && known.Contains(order)).Select(SignalOf).ToList();
        // Of one order a change is stored only after the one before it: told first, the later would end the order without it.
        await signals.AddAllAsync(stored, cancellation);
        foreach (var signal in stored)
            ProductMetrics.Learnt(carrier, signal.CreatedAt - signal.Update!.OccurredAt);
        await carriers.Named(carrier).AcknowledgeAsync(changes, cancellation);
        return stored;
    }

    private PendingSignal SignalOf(CarrierChange change) =>
        new(change.Order!, $"carrier-{change.Update.Id}", time.GetUtcNow(), change.Update);

    /// <summary>The orders that there are, each looked for once.</summary>
    private async Task<IReadOnlySet<OrderRef>> FindKnownAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        var known = new ConcurrentDictionary<OrderRef, bool>();
        await Parallel.ForEachAsync(
            changes.Select(c => c.Order).OfType<OrderRef>().Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = OrdersAtOnce, CancellationToken = cancellation },
            async (order, token) =>
            {
                if (await orders.FindAsync(order, token) is not null)
                    known[order] = true;
            });
        return known.Keys.ToHashSet();
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
