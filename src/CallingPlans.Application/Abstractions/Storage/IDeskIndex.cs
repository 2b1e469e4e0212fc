using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Orders of all organisations, by view (<see cref="DeskViews"/>) and by id: what the porting desk finds orders by, without
/// reading the orders' tables.
/// </summary>
/// <remarks>
/// A row is written before the order that it points at, and taken away only by a reader that has seen the order without it.
/// So a view may point at orders that are not in it (any more), and never misses one: readers ask the order.
/// </remarks>
public interface IDeskIndex
{
    /// <summary>To be called before an order is written: adds it to the views that it enters.</summary>
    /// <param name="before">Null for a new order.</param>
    Task PlaceAsync(DeskQueueItem? before, DeskQueueItem after, CancellationToken cancellation);

    /// <summary>The first rows of a view after the key given, newest order first.</summary>
    /// <param name="organizationId">Null for all organisations.</param>
    Task<IReadOnlyList<DeskIndexRow>> ListAsync(
        string view, string? organizationId, string? after, int max, CancellationToken cancellation);

    /// <summary>Takes a row away; one that was written again since it was read stays.</summary>
    Task RemoveAsync(DeskIndexRow row, CancellationToken cancellation);

    /// <summary>Where an order is found by its id alone; it may turn out that there is none.</summary>
    Task<IndexedOrder?> FindAsync(OrderId order, CancellationToken cancellation);
}

/// <summary>An order as the index knows it.</summary>
public sealed record IndexedOrder(OrderRef Order, DeskItemKind Kind);

/// <summary>A row of a view.</summary>
/// <param name="Revision">The order's revision that was about to enter the view.</param>
public sealed record DeskIndexRow(
    string View, string Key, string Version, IndexedOrder Target, long Revision, DateTimeOffset CreatedAt);
