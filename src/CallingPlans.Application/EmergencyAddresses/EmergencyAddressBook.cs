using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
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
/// Every number resolves to exactly one. Each change is recorded with its actor, and sent to the carrier.
/// </summary>
public sealed class EmergencyAddressBook(
    IResourceStore<Location> locations,
    INumberInventory inventory,
    EmergencyAddressWriting writing,
    AddressReader addresses,
    TimeProvider time)
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
        Caller caller, AccessibleLocation target, PostalAddress input, CancellationToken cancellation)
    {
        var address = Read(input, target.Location);
        if (address.Failure is { } failure)
            return failure;
        var changed = target.Location.WithEmergencyAddress(address.Value, time.GetUtcNow(), caller.Name);
        try
        {
            await writing.WriteAsync(
                target.Location,
                changed,
                () => locations.ReplaceAsync(
                    target.Organization.Id, target.Location.Id, changed, target.Stored.Version, cancellation),
                cancellation);
            return Of(changed);
        }
        catch (ConcurrencyConflictException)
        {
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
        }
    }

    /// <param name="input">Null puts the number back to the location's address.</param>
    public async Task<Result<ResolvedEmergencyAddress>> SetAsync(
        Caller caller, AccessibleNumber target, PostalAddress? input, CancellationToken cancellation)
    {
        var address = input is null ? null : Read(input, target.Location);
        if (address?.Failure is { } failure)
            return failure;
        var changed = target.Number.WithEmergencyAddress(address?.Value, time.GetUtcNow(), caller.Name);
        try
        {
            await writing.WriteAsync(
                target.Number, changed, () => inventory.ReplaceAsync(target.Stored, changed, cancellation), cancellation);
            return Of(changed, target.Location);
        }
        catch (ConcurrencyConflictException)
        {
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
        }
    }

    private Result<PostalAddress> Read(PostalAddress input, Location location)
    {
        var errors = new List<ErrorDetail>();
        var address = addresses.Read(input, location.Country, string.Empty, errors);
        return errors.Count > 0 ? Failure.Invalid(errors) : address;
    }
}
