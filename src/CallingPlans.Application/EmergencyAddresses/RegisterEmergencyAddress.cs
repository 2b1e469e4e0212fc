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
    /// <summary>How what a carrier refused is parked.</summary>
    internal const string Parked = "EmergencyAddress";

    public ChoreKind Kind => ChoreKind.RegisterEmergencyAddress;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        await SendAsync(chore.OrganizationId, EmergencySubject.Parse(chore.Subject), cancellation);
        return null;
    }

    /// <summary>Answers the carrier's refusal, which is parked by then; null where it took the address, or had it.</summary>
    internal async Task<CarrierRefusedException?> SendAsync(
        string organizationId, EmergencySubject subject, CancellationToken cancellation)
    {
        if (await ReadAsync(organizationId, subject, cancellation) is not (var change, { } location))
            return null;
        var recorded = await history.RecordAsync(organizationId, subject, change, cancellation);
        if (recorded.Value.SentAt is not null)
            return null;
        try
        {
            await registrars.For(location.Country).RegisterAsync(
                new EmergencyAddressRegistration(
                    organizationId, location.Id, subject.Number, change.Id, change.At, change.Address),
                cancellation);
            await history.MarkSentAsync(organizationId, subject, recorded, time.GetUtcNow(), cancellation);
            return null;
        }
        catch (CarrierRefusedException refused)
        {
            var content = new RefusedEmergencyAddress(organizationId, subject.ToString(), change.Id, refused.RawCode);
            await parked.AddAsync(
                new ParkedItem(
                    $"emergency-address-{change.Id}",
                    Parked,
                    Order: null,
                    refused.Message,
                    JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
                    time.GetUtcNow()),
                cancellation);
            return refused;
        }
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
