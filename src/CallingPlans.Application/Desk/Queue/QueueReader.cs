using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Desk.Queue;

/// <summary>Reads orders of either kind as the queue shows them, some at a time.</summary>
public sealed class QueueReader(IEnumerable<IDeskQueueSource> sources)
{
    private const int AtOnce = 8;

    private readonly Dictionary<DeskItemKind, IDeskQueueSource> byKind = sources.ToDictionary(s => s.Kind);

    /// <summary>The orders in the order in which they were asked for; null for one that there is not.</summary>
    public async Task<IReadOnlyList<DeskQueueItem?>> ReadAsync(
        IReadOnlyList<IndexedOrder> orders, CancellationToken cancellation)
    {
        var items = new DeskQueueItem?[orders.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, orders.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, token) => items[i] = byKind.TryGetValue(orders[i].Kind, out var source)
                ? await source.FindAsync(orders[i].Order, token)
                : null);
        return items;
    }
}
