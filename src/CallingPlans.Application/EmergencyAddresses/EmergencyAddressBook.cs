using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>Where an emergency address comes from.</summary>
public enum EmergencyAddressSource
{
    Location,
    Number,
}

/// <summary>The one address that holds, and where it comes from.</summary>
public sealed record ResolvedEmergencyAddress(PostalAddress Address, EmergencyAddressSource Source, DateTimeOffset UpdatedAt);

/// <summary>
/// Emergency services addresses. A location's covers all its numbers; a number may be given an own one, and put back.
/// Every number resolves to exactly one.
/// </summary>
public sealed class EmergencyAddressBook(
    IResourceStore<Location> locations, INumberInventory inventory, AddressReader addresses, TimeProvider time)
{
    public static Result<ResolvedEmergencyAddress> Of(Location location) =>
        location.EmergencyAddress is { } own
            ? new ResolvedEmergencyAddress(own.Address, EmergencyAddressSource.Location, own.UpdatedAt)
            : Failure.NotFound();

    public static Result<ResolvedEmergencyAddress> Of(InventoryNumber number, Location location) =>
        number.EmergencyAddress is { } own
            ? new ResolvedEmergencyAddress(own.Address, EmergencyAddressSource.Number, own.UpdatedAt)
            : Of(location);

    public async Task<Result<ResolvedEmergencyAddress>> SetAsync(
        AccessibleLocation target, PostalAddress input, CancellationToken cancellation)
    {
        var read = Read(input, target.Location);
        if (read.Failure is { } failure)
            return failure;
        try
        {
            var changed = target.Location with { EmergencyAddress = read.Value };
            await locations.ReplaceAsync(
                target.Organization.Id, target.Location.Id, changed, target.Stored.Version, cancellation);
            return Of(changed);
        }
        catch (ConcurrencyConflictException)
        {
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
        }
    }

    public async Task<Result<ResolvedEmergencyAddress>> SetAsync(
        Stored<InventoryNumber> number, Location location, PostalAddress? input, CancellationToken cancellation)
    {
        EmergencyAddress? own = null;
        if (input is not null)
        {
            var read = Read(input, location);
            if (read.Failure is { } failure)
                return failure;
            own = read.Value;
        }

        try
        {
            var changed = await inventory.ReplaceAsync(number, number.Value with { EmergencyAddress = own }, cancellation);
            return Of(changed.Value, location);
        }
        catch (ConcurrencyConflictException)
        {
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
        }
    }

    private Result<EmergencyAddress> Read(PostalAddress input, Location location)
    {
        var errors = new List<ErrorDetail>();
        var address = addresses.Read(input, location.Country, string.Empty, errors);
        return errors.Count > 0 ? Failure.Invalid(errors) : new EmergencyAddress(address, time.GetUtcNow());
    }
}
