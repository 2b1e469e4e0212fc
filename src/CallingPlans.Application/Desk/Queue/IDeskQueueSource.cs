using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Desk.Queue;

/// <summary>Reads the orders of one kind as the porting desk's queue shows them.</summary>
public interface IDeskQueueSource
{
    DeskItemKind Kind { get; }

    /// <summary>The order as it is now, or null.</summary>
    Task<DeskQueueItem?> FindAsync(OrderRef order, CancellationToken cancellation);
}
