using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Writing;

/// <summary>An order as it was written, and what has to follow.</summary>
/// <param name="Waiting">What waits beside it, to be sent.</param>
/// <param name="TellsLifecycle">Whether the order's orchestration has to be told.</param>
/// <param name="SignalId">The signal that was stored for it; it stays until everything has followed.</param>
public sealed record WrittenOrder(
    PortOrder Order, IReadOnlyList<Waiting> Waiting, bool TellsLifecycle = false, string? SignalId = null) : IWrittenOrder
{
    OrderRef IWrittenOrder.Ref => Order.Ref;

    OrderLifecycle IWrittenOrder.Lifecycle => OrderLifecycle.Port;
}
