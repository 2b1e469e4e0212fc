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
        // The location is read beside its organisation, and not looked at where the caller may not touch that one.
        var reading = Identifiers.IsValid(organizationId) && Identifiers.IsValid(locationId)
            ? locations.FindAsync(organizationId, locationId, cancellation)
            : Task.FromResult<Stored<Location>?>(null);
        var asking = organizations.FindAsync(caller, organizationId, cancellation);
        await Task.WhenAll(reading, asking);
        var organization = await asking;
        if (organization.Failure is { } failure)
            return failure;
        return await reading is { } stored ? new AccessibleLocation(stored, organization.Value.Value) : Failure.NotFound();
    }
}
