using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>Clears away what only an open order needs. Harmless when repeated.</summary>
public sealed class ClosePortOrder(
    IPortOrderStore orders, IOpenOrderIndex openOrders, INumberRegistry registry, PortingNumbers portingNumbers)
{
    public async Task RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        if (order.Placement is { } placement)
            await openOrders.RemoveAsync(placement.Carrier, reference, cancellation);
        if (order.Status != PortOrderStatus.Cancelled)
            return;
        await portingNumbers.RemoveAsync(order, cancellation);
        await registry.ReleaseAsync(reference, [.. order.ClaimedNumbers], cancellation);
    }
}
