using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>
/// Tells the carrier where help is to be sent for numbers that it has newly got: their location's address, or their own. It is
/// repeated until the carrier has it; what the carrier refuses is parked for the porting desk.
/// </summary>
public sealed class RegisterNewNumbers(
    IResourceStore<Location> locations,
    IResourceStore<Organization> organizations,
    INumberInventory inventory,
    EmergencyAddressRegistrars registrars,
    IParkedItems parked,
    TimeProvider time) : IChoreHandler
{
    /// <summary>How what a carrier refused is parked.</summary>
    internal const string Parked = "EmergencyAddressOfNewNumbers";

    public ChoreKind Kind => ChoreKind.RegisterNewNumbers;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        await SendAsync(chore.OrganizationId, NumberArrivals.Parse(chore.Subject), cancellation);
        return null;
    }

    /// <summary>Answers the last refusal, which is parked by then; null where the carrier took all.</summary>
    internal async Task<CarrierRefusedException?> SendAsync(
        string organizationId, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var present = new List<InventoryNumber>();
        foreach (var number in numbers)
        {
            // Gone again, or on its way once more: then nothing, or another order, brings it.
            if (await inventory.FindAsync(organizationId, number, cancellation) is { Value: { Status: not NumberStatus.PortingIn } found })
                present.Add(found);
        }

        CarrierRefusedException? refusal = null;
        foreach (var location in present.GroupBy(n => n.LocationId, StringComparer.Ordinal))
            refusal = await SendAsync(organizationId, location.Key, [.. location], cancellation) ?? refusal;
        return refusal;
    }

    private async Task<CarrierRefusedException?> SendAsync(
        string organizationId, string locationId, IReadOnlyList<InventoryNumber> numbers, CancellationToken cancellation)
    {
        if ((await locations.FindAsync(organizationId, locationId, cancellation))?.Value is not { } location)
            return null;
        var (partition, id) = OrganizationAccess.Key(organizationId);
        var holder = (await organizations.FindAsync(partition, id, cancellation))?.Value.Name ?? organizationId;
        CarrierRefusedException? refusal = null;
        foreach (var registration in Registrations(location, numbers))
        {
            try
            {
                await registrars.For(location.Country).RegisterAsync(registration with { Holder = holder }, cancellation);
            }
            catch (CarrierRefusedException refused)
            {
                await ParkAsync(registration, refused, cancellation);
                refusal = refused;
            }
        }

        await ThrowIfChangedAsync(location, cancellation);
        return refusal;
    }

    /// <summary>One for the numbers that their location's address holds for, and one for each that has its own.</summary>
    private static IEnumerable<EmergencyAddressRegistration> Registrations(Location location, IReadOnlyList<InventoryNumber> numbers)
    {
        var covered = numbers.Where(n => n.EmergencyAddress is null).Select(n => n.Number).ToList();
        if (covered.Count > 0)
            yield return Registration(location, null, location.EmergencyChange, location.EmergencyAddress, covered);
        foreach (var number in numbers.Where(n => n.EmergencyAddress is not null))
            yield return Registration(location, number.Number, number.EmergencyChange, number.EmergencyAddress, [number.Number]);
    }

    private static EmergencyAddressRegistration Registration(
        Location location,
        TelephoneNumber? own,
        EmergencyAddressChange? change,
        EmergencyAddress? address,
        IReadOnlyList<TelephoneNumber> numbers) => new(
            location.OrganizationId,
            location.Id,
            own,
            change?.Id ?? location.Id,
            change?.At ?? address?.UpdatedAt ?? default,
            address?.Address)
        {
            Numbers = numbers,
            InForce = address?.Address,
            NumbersAreNew = true,
        };

    /// <summary>An address that changed meanwhile may have been told before this one: it is told again.</summary>
    private async Task ThrowIfChangedAsync(Location told, CancellationToken cancellation)
    {
        var now = await locations.FindAsync(told.OrganizationId, told.Id, cancellation);
        if (now?.Value.EmergencyChange?.Id != told.EmergencyChange?.Id)
            throw new ConcurrencyConflictException($"The emergency address of location {told.Id}");
    }

    private Task ParkAsync(EmergencyAddressRegistration registration, CarrierRefusedException refused, CancellationToken cancellation)
    {
        var content = new RefusedNewNumbers(registration.OrganizationId, NumberArrivals.SubjectOf(registration.Numbers), refused.RawCode);
        return parked.AddAsync(
            new ParkedItem(
                $"emergency-numbers-{registration.ChangeId}-{registration.Numbers[0].ToString()[1..]}",
                Parked,
                Order: null,
                refused.Message,
                JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
                time.GetUtcNow()),
            cancellation);
    }
}

/// <summary>What is kept of new numbers that a carrier refused an emergency address for; not the address itself.</summary>
internal sealed record RefusedNewNumbers(string OrganizationId, string Numbers, string RawCode);
