using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>The emergency addresses that the simulated carrier was told of: the latest of each location and number.</summary>
internal sealed class SimulatedEmergencyRegistrar(IResourceStore<EmergencyAddressRegistration> registered) : IEmergencyAddressRegistrar
{
    internal const string TableName = "SimulatedEmergency";

    public string Name => SimulatedCarrierGateway.CarrierName;

    public async Task RegisterAsync(EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        // What is asked of it later is the address alone.
        registration = registration with { Numbers = [] };
        var id = registration.Number is { } number ? $"number/{number}" : $"location/{registration.LocationId}";
        try
        {
            var known = await registered.FindAsync(registration.OrganizationId, id, cancellation);
            if (known is null)
                await registered.AddAsync(registration.OrganizationId, id, registration, cancellation);
            else if (known.Value.ChangedAt < registration.ChangedAt)
                await registered.ReplaceAsync(registration.OrganizationId, id, registration, known.Version, cancellation);
        }
        catch (Exception e) when (e is StorageUnavailableException or ConcurrencyConflictException)
        {
            throw new CarrierUnavailableException("The simulated carrier is busy, or cannot reach its memory.", e);
        }
    }
}
