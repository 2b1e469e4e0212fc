using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>A number that a caller may touch, with its location.</summary>
public sealed record AccessibleNumber(Stored<InventoryNumber> Stored, Location Location)
{
    public InventoryNumber Number => Stored.Value;
}

/// <summary>Finds a number for a caller; somebody else's does not exist for it.</summary>
public sealed class NumberAccess(OrganizationAccess organizations, LocationAccess locations, INumberInventory inventory)
{
    /// <param name="number">E.164, as the route has it.</param>
    public async Task<Result<AccessibleNumber>> FindAsync(
        Caller caller, string organizationId, string number, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } failure)
            return failure;
        if (!TelephoneNumber.TryParse(number, allowFictional: true, out var parsed)
            || await inventory.FindAsync(organizationId, parsed, cancellation) is not { } found)
            return Failure.NotFound();
        var location = await locations.FindAsync(caller, organizationId, found.Value.LocationId, cancellation);
        return location.Map(l => new AccessibleNumber(found, l.Location));
    }
}
