using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <summary>Finds orders of new numbers of any organisation by their ids. To all but the porting desk it is forbidden.</summary>
public sealed class DeskNumberOrders(IDeskIndex index, INumberOrderStore orders)
{
    public async Task<Result<NumberOrder>> FindAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (caller.Role != Role.PortingDesk)
            return Failure.Forbidden();
        return OrderId.TryParse(id, out var orderId)
            && await index.FindAsync(orderId, cancellation) is { Kind: OrderKind.NewNumbers } indexed
            && await orders.FindAsync(indexed.Order, cancellation) is { } stored
            ? stored.Value
            : Failure.NotFound();
    }
}
