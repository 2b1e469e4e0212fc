using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>The numbers of an organisation that are on their way to it, as its inventory shows them.</summary>
public sealed class PortingNumbers(INumberInventory inventory)
{
    /// <summary>
    /// Shows the order's numbers, and no more those of an earlier attempt that the order does not name any more. Harmless
    /// when repeated.
    /// </summary>
    public async Task ShowAsync(PortOrder order, CancellationToken cancellation)
    {
        var numbers = order.Numbers.Select(n => n.Number).ToList();
        await inventory.UpsertAsync([.. numbers.Select(number => PortingIn(order, number))], cancellation);
        await RemoveAsync(order, order.PortingNumbers.Except(numbers), cancellation);
    }

    /// <summary>Shows none of the order's numbers any more. Harmless when repeated.</summary>
    public Task RemoveAsync(PortOrder order, CancellationToken cancellation) =>
        RemoveAsync(order, order.PortingNumbers.Union(order.ClaimedNumbers), cancellation);

    /// <summary>A number that a later order has taken up meanwhile is that order's.</summary>
    private async Task RemoveAsync(PortOrder order, IEnumerable<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var own = new List<TelephoneNumber>();
        foreach (var number in numbers)
        {
            var found = await inventory.FindAsync(order.OrganizationId, number, cancellation);
            if (found?.Value.OrderId == order.Id.ToString())
                own.Add(number);
        }

        await inventory.RemoveAsync(order.OrganizationId, own, cancellation);
    }

    private static InventoryNumber PortingIn(PortOrder order, TelephoneNumber number) => new()
    {
        Number = number,
        OrganizationId = order.OrganizationId,
        LocationId = order.LocationId,
        Kind = number.Type,
        Status = NumberStatus.PortingIn,
        OrderId = order.Id.ToString(),
    };
}
