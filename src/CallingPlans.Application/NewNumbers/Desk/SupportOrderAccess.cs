using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <summary>Finds a support request by its id, for the porting desk. To everybody else the desk's routes are forbidden.</summary>
public sealed class SupportOrderAccess(ISupportOrderIndex index, INumberOrderStore orders)
{
    public async Task<Result<NumberOrder>> FindAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (caller.Role != Role.PortingDesk)
            return Failure.Forbidden();
        return OrderId.TryParse(id, out var orderId)
            && await index.FindAsync(orderId, cancellation) is { } reference
            && await orders.FindAsync(reference, cancellation) is { } stored
            ? stored.Value
            : Failure.NotFound();
    }
}
