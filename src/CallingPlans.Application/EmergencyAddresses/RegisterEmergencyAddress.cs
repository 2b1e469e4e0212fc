using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>
/// Records the latest change of an emergency address and tells the carrier of the location's market. What the carrier
/// refuses is parked for the porting desk.
/// </summary>
public sealed class RegisterEmergencyAddress(
    IResourceStore<Location> locations,
    IResourceStore<Organization> organizations,
    INumberInventory inventory,
    EmergencyAddressHistory history,
    EmergencyAddressRegistrars registrars,
    IParkedItems parked,
    TimeProvider time) : IChoreHandler
{
    /// <summary>How what a carrier refused is parked.</summary>
    internal const string Parked = "EmergencyAddress";

    private const int PageSize = 500;

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
                await RegistrationAsync(organizationId, subject, change, location, cancellation), cancellation);
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

    private async Task<EmergencyAddressRegistration> RegistrationAsync(
        string organizationId,
        EmergencySubject subject,
        EmergencyAddressChange change,
        Location location,
        CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(organizationId);
        var organization = await organizations.FindAsync(partition, id, cancellation);
        return new EmergencyAddressRegistration(
            organizationId, location.Id, subject.Number, change.Id, change.At, change.Address)
        {
            Holder = organization?.Value.Name ?? organizationId,
            Numbers = subject.Number is { } number ? [number] : await NumbersOfAsync(location, cancellation),
            InForce = change.Address ?? location.EmergencyAddress?.Address,
        };
    }

    /// <summary>The location's numbers that the carrier has and that have no address of their own.</summary>
    private async Task<IReadOnlyList<TelephoneNumber>> NumbersOfAsync(Location location, CancellationToken cancellation)
    {
        var numbers = new List<TelephoneNumber>();
        string? continuation = null;
        do
        {
            var page = await inventory.ListAsync(
                location.OrganizationId, new NumberFilter(location.Id), new PageRequest(PageSize, continuation), cancellation);
            numbers.AddRange(page.Items
                .Where(n => n.EmergencyAddress is null && n.Status != NumberStatus.PortingIn)
                .Select(n => n.Number));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return numbers;
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
