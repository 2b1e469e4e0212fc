using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk;

/// <summary>Finds orders of any organisation by their ids. For the porting desk only.</summary>
public sealed class DeskOrders(IDeskIndex index, IPortOrderStore orders)
{
    /// <summary>The port order, or 404.</summary>
    public async Task<Result<PortOrder>> FindPortAsync(string id, CancellationToken cancellation) =>
        OrderId.TryParse(id, out var orderId)
        && await index.FindAsync(orderId, cancellation) is { Kind: OrderKind.Port } indexed
        && await orders.FindAsync(indexed.Order, cancellation) is { } stored
            ? stored.Value
            : Failure.NotFound();
}
