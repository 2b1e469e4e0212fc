using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Copy;

/// <summary>
/// Makes a new draft of an order, whatever became of it: nobody starts again from nothing. Of one id there is one draft, however
/// often it is asked for.
/// </summary>
public sealed class CopyPortOrder(OrderCopies copies)
{
    public Task<PortOrder> RunAsync(Caller caller, PortOrder order, OrderId id, CancellationToken cancellation) => copies.MakeAsync(
        order,
        new SplitPart(id, OrderNumbers.New('P'), [.. order.Numbers.Select(n => n.Number)]),
        family: null,
        caller.Name,
        OrderEventKind.Copied,
        cancellation);
}
