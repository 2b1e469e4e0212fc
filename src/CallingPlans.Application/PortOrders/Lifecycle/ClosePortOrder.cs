using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>Clears away what only an open order needs. Harmless when repeated.</summary>
public sealed class ClosePortOrder(
    IPortOrderStore orders, CarrierGateways carriers, IOpenOrderIndex openOrders, INumberRegistry registry, PortingNumbers portingNumbers)
{
    public async Task RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        // One that was never placed may be there too: it is put there before the carrier is asked.
        var known = order.Placement is { } placement ? [placement.Carrier] : carriers.All.Select(c => c.Name);
        foreach (var carrier in known)
            await openOrders.RemoveAsync(carrier, reference, cancellation);
        if (order.Status != PortOrderStatus.Cancelled)
            return;
        await portingNumbers.RemoveAsync(order, cancellation);
        await registry.ReleaseAsync(reference, [.. order.ClaimedNumbers], cancellation);
    }
}
