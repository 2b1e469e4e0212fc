using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders;

/// <summary>An order that a caller may touch, with its organisation.</summary>
public sealed record AccessibleOrder(Stored<PortOrder> Stored, Organization Organization)
{
    public PortOrder Order => Stored.Value;
}

/// <summary>Finds an order for a caller; somebody else's does not exist for it.</summary>
public sealed class PortOrderAccess(OrganizationAccess organizations, IPortOrderStore orders)
{
    public async Task<Result<AccessibleOrder>> FindAsync(
        Caller caller, string organizationId, string id, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } failure)
            return failure;
        if (!OrderId.TryParse(id, out var orderId)
            || await orders.FindAsync(new OrderRef(organizationId, orderId), cancellation) is not { } stored)
            return Failure.NotFound();
        return new AccessibleOrder(stored, organization.Value.Value);
    }
}
