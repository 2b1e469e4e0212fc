using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>Clears away what only an open order needs. Harmless when repeated.</summary>
public sealed class ClosePortOrder(
    IPortOrderStore orders, IOpenOrderIndex openOrders, INumberRegistry registry, INumberInventory inventory)
{
    public async Task RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        if (order.Placement is { } placement)
            await openOrders.RemoveAsync(placement.Carrier, reference, cancellation);
        if (order.Status != PortOrderStatus.Cancelled)
            return;
        await RemoveFromInventoryAsync(order, cancellation);
        await registry.ReleaseAsync(reference, [.. order.ClaimedNumbers], cancellation);
    }

    /// <summary>A number that a later order has taken up meanwhile is that order's.</summary>
    private async Task RemoveFromInventoryAsync(PortOrder order, CancellationToken cancellation)
    {
        var own = new List<TelephoneNumber>();
        foreach (var number in order.ClaimedNumbers)
        {
            var found = await inventory.FindAsync(order.OrganizationId, number, cancellation);
            if (found?.Value.OrderId == order.Id.ToString())
                own.Add(number);
        }

        await inventory.RemoveAsync(order.OrganizationId, own, cancellation);
    }
}
