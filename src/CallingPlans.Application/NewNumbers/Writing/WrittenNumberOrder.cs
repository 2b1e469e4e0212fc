using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Writing;

/// <inheritdoc cref="IWrittenOrder"/>
public sealed record WrittenNumberOrder(
    NumberOrder Order, IReadOnlyList<Waiting> Waiting, bool TellsLifecycle = false, string? SignalId = null) : IWrittenOrder
{
    OrderRef IWrittenOrder.Ref => Order.Ref;

    OrderLifecycle IWrittenOrder.Lifecycle =>
        Order.Ordering == NewNumberOrdering.SelfService ? OrderLifecycle.NewNumbers : OrderLifecycle.SupportRequest;
}
