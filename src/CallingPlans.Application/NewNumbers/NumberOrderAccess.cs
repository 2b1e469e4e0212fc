using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers;

/// <summary>Finds an order of new numbers for a caller; somebody else's does not exist for it.</summary>
public sealed class NumberOrderAccess(OrganizationAccess organizations, INumberOrderStore orders)
{
    public async Task<Result<NumberOrder>> FindAsync(
        Caller caller, string organizationId, string id, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } failure)
            return failure;
        return OrderId.TryParse(id, out var orderId)
            && await orders.FindAsync(new OrderRef(organizationId, orderId), cancellation) is { } stored
            ? stored.Value
            : Failure.NotFound();
    }
}
