using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Locations;

/// <summary>A location that a caller may touch, with its organisation.</summary>
public sealed record AccessibleLocation(Stored<Location> Stored, Organization Organization)
{
    public Location Location => Stored.Value;
}

/// <summary>Finds a location for a caller; somebody else's does not exist for it.</summary>
public sealed class LocationAccess(OrganizationAccess organizations, IResourceStore<Location> locations)
{
    public async Task<Result<AccessibleLocation>> FindAsync(
        Caller caller, string organizationId, string locationId, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(caller, organizationId, cancellation);
        if (organization.Failure is { } failure)
            return failure;
        return Identifiers.IsValid(locationId)
            && await locations.FindAsync(organizationId, locationId, cancellation) is { } stored
            ? new AccessibleLocation(stored, organization.Value.Value)
            : Failure.NotFound();
    }
}
