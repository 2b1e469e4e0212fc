using System.Collections.Concurrent;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>
/// Looks for an order's numbers in the other open orders of its organisation. Drafts claim no numbers: they are found as a search
/// finds them.
/// </summary>
public sealed class OpenOrders(IOrderList list)
{
    /// <summary>Enough for what people type; a draft that shares more than these shares these too, where one was made of the other.</summary>
    private const int MostNumbers = 50;

    private const int AtOnce = 8;
    private const int MostOrders = 10;

    public async Task<IReadOnlySet<TelephoneNumber>> WithNumbersOfAsync(PortOrder order, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<TelephoneNumber>();
        await Parallel.ForEachAsync(
            order.Numbers.Select(n => n.Number).Take(MostNumbers),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (number, token) =>
            {
                var filter = new OrderListFilter { Kind = OrderKind.Port, Text = number.ToString() };
                var orders = await list.ListAsync(order.OrganizationId, filter, new PageRequest(MostOrders), token);
                if (orders.Items.Any(o => o.Id != order.Id && o.Stage != OrderStage.Closed))
                    found.Add(number);
            });
        return found.ToHashSet();
    }
}
