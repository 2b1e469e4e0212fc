using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// The emergency addresses that the simulated carrier was told of: the latest of each location and number, and the one with which
/// each new number came.
/// </summary>
internal sealed class SimulatedEmergencyRegistrar(IResourceStore<EmergencyAddressRegistration> registered) : IEmergencyAddressRegistrar
{
    internal const string TableName = "SimulatedEmergency";

    public string Name => SimulatedCarrierGateway.CarrierName;

    public async Task RegisterAsync(EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        // What is asked of it later is the address alone.
        var kept = registration with { Numbers = [] };
        try
        {
            await KeepAsync(registration.Number is { } number ? $"number/{number}" : $"location/{registration.LocationId}", kept, cancellation);
            if (registration.NumbersAreNew)
            {
                foreach (var covered in registration.Numbers)
                    await KeepAsync($"covered/{covered}", kept, cancellation);
            }
        }
        catch (Exception e) when (e is StorageUnavailableException or ConcurrencyConflictException)
        {
            throw new CarrierUnavailableException("The simulated carrier is busy, or cannot reach its memory.", e);
        }
    }

    private async Task KeepAsync(string id, EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        var known = await registered.FindAsync(registration.OrganizationId, id, cancellation);
        if (known is null)
            await registered.AddAsync(registration.OrganizationId, id, registration, cancellation);
        else if (known.Value.ChangedAt < registration.ChangedAt)
            await registered.ReplaceAsync(registration.OrganizationId, id, registration, known.Version, cancellation);
    }
}
