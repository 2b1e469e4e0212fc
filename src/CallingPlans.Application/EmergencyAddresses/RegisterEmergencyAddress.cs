using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>
/// Records the latest change of an emergency address and tells the carrier of the location's market. What the carrier
/// refuses is parked for the porting desk.
/// </summary>
public sealed class RegisterEmergencyAddress(
    IResourceStore<Location> locations,
    INumberInventory inventory,
    EmergencyAddressHistory history,
    EmergencyAddressRegistrars registrars,
    IParkedItems parked,
    TimeProvider time) : IChoreHandler
{
    public ChoreKind Kind => ChoreKind.RegisterEmergencyAddress;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        var subject = EmergencySubject.Parse(chore.Subject);
        if (await ReadAsync(chore.OrganizationId, subject, cancellation) is not (var change, { } location))
            return null;
        var recorded = await history.RecordAsync(chore.OrganizationId, subject, change, cancellation);
        if (recorded.Value.SentAt is not null)
            return null;
        try
        {
            await registrars.For(location.Country).RegisterAsync(
                new EmergencyAddressRegistration(
                    chore.OrganizationId, location.Id, subject.Number, change.Id, change.At, change.Address),
                cancellation);
            await history.MarkSentAsync(chore.OrganizationId, subject, recorded, time.GetUtcNow(), cancellation);
        }
        catch (CarrierRefusedException refused)
        {
            var content = new { chore.OrganizationId, Subject = subject.ToString(), ChangeId = change.Id, refused.RawCode };
            await parked.AddAsync(
                new ParkedItem(
                    $"emergency-address-{change.Id}",
                    "EmergencyAddress",
                    Order: null,
                    refused.Message,
                    JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
                    time.GetUtcNow()),
                cancellation);
        }

        return null;
    }

    /// <summary>The latest change, and the location whose market names the carrier; null where there is none.</summary>
    private async Task<(EmergencyAddressChange Change, Location Location)?> ReadAsync(
        string organizationId, EmergencySubject subject, CancellationToken cancellation)
    {
        var number = subject.Number is { } tn ? (await inventory.FindAsync(organizationId, tn, cancellation))?.Value : null;
        if ((subject.LocationId ?? number?.LocationId) is not { } locationId
            || (await locations.FindAsync(organizationId, locationId, cancellation))?.Value is not { } location)
            return null;
        var change = number is null ? location.EmergencyChange : number.EmergencyChange;
        return change is null ? null : (change, location);
    }
}
