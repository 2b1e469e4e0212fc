using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.NewNumbers.Delete;

/// <summary>
/// Deletes numbers of an organisation: they go back to the carrier and are free for everybody. A number of a block goes
/// with the whole block only.
/// </summary>
public sealed class DeleteNumbers(
    OrganizationAccess organizations,
    INumberOrderStore orders,
    INumberInventory inventory,
    INumberHolds holds,
    IResourceStore<Location> locations,
    NumberSuppliers suppliers)
{
    /// <summary>Deletes one number.</summary>
    public async Task<Failure?> DeleteNumberAsync(Caller caller, string organizationId, string tn, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } missing)
            return missing;
        if (!TelephoneNumber.TryParse(tn, allowFictional: true, out var number)
            || await inventory.FindAsync(organizationId, number, cancellation) is not { Value: var found })
            return Failure.NotFound();
        if (found.BlockId is not null)
            return Failure.Conflict(ErrorCode.NumberInBlock);
        if (found.Status == NumberStatus.PortingIn)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", found.Status.ToString()));
        return await DeleteAsync([found], cancellation);
    }

    /// <summary>Deletes a block with all its numbers; its id is that of the order that brought it.</summary>
    public async Task<Failure?> DeleteBlockAsync(Caller caller, string organizationId, string blockId, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } missing)
            return missing;
        if (!OrderId.TryParse(blockId, out var orderId)
            || await orders.FindAsync(new OrderRef(organizationId, orderId), cancellation) is not { Value: { IsBlock: true } order })
            return Failure.NotFound();
        var numbers = await ReadBlockAsync(order, cancellation);
        return numbers.Count == 0 ? Failure.NotFound() : await DeleteAsync(numbers, cancellation);
    }

    private async Task<List<InventoryNumber>> ReadBlockAsync(NumberOrder order, CancellationToken cancellation)
    {
        var numbers = new List<InventoryNumber>();
        foreach (var number in order.Numbers)
        {
            if (await inventory.FindAsync(order.OrganizationId, number, cancellation) is { } found && found.Value.BlockId == order.BlockId)
                numbers.Add(found.Value);
        }

        return numbers;
    }

    /// <summary>The inventory comes last: what fails before can be asked for again, and is done again.</summary>
    private async Task<Failure?> DeleteAsync(List<InventoryNumber> deleted, CancellationToken cancellation)
    {
        var first = deleted[0];
        var numbers = deleted.ConvertAll(n => n.Number);
        var location = await locations.FindAsync(first.OrganizationId, first.LocationId, cancellation)
            ?? throw new InvalidOperationException($"There is no location {first.LocationId} of {first.OrganizationId}.");
        try
        {
            await suppliers.For(location.Value.Country).ReleaseAsync(numbers, cancellation);
        }
        catch (CarrierUnavailableException unavailable)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.CarrierUnavailable) with { RetryAfter = unavailable.RetryAfter };
        }
        catch (CarrierRefusedException refused)
        {
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", refused.Message.TrimEnd('.')));
        }

        await holds.FreeAsync(new OrderRef(first.OrganizationId, OrderId.Parse(first.OrderId)), numbers, cancellation);
        await inventory.RemoveAsync(first.OrganizationId, numbers, cancellation);
        return null;
    }
}
