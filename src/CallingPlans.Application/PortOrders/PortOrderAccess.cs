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
        // The order is read beside its organisation, and not looked at where the caller may not touch that one.
        var reading = OrderId.TryParse(id, out var orderId) && Identifiers.IsValid(organizationId)
            ? orders.FindAsync(new OrderRef(organizationId, orderId), cancellation)
            : Task.FromResult<Stored<PortOrder>?>(null);
        var asking = organizations.FindAsync(caller, organizationId, cancellation);
        await Task.WhenAll(reading, asking);
        var organization = await asking;
        if (organization.Failure is { } failure)
            return failure;
        return await reading is { } stored ? new AccessibleOrder(stored, organization.Value.Value) : Failure.NotFound();
    }
}
