using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Reads the orders of one kind as the porting desk's queue shows them.</summary>
public interface IDeskQueueSource
{
    OrderKind Kind { get; }

    /// <summary>The order as it is now, or null.</summary>
    Task<DeskQueueItem?> FindAsync(OrderRef order, CancellationToken cancellation);
}
