using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Registers the simulated carrier.</summary>
public static class SimulatedCarrierRegistration
{
    /// <summary>
    /// Adds the simulated carrier as <see cref="ICarrierGateway"/>, <see cref="INumberSupplier"/> and <see
    /// cref="IEmergencyAddressRegistrar"/>, at the pace of <c>Carrier:Simulated</c>. Needs
    /// <c>AddStorage</c> and <c>AddSecrets</c>.
    /// </summary>
    public static IServiceCollection AddSimulatedCarrier(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SimulatedCarrierOptions>()
            .Bind(configuration.GetSection(SimulatedCarrierOptions.Section))
            .Validate(o => o.IsValid, $"{SimulatedCarrierOptions.Section}: no delay may be negative.")
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<SimulatedCarrierOptions>>().Value);
        services.AddSingleton<SimulatedCarrierTable>();
        services.AddSingleton<NanpAreaCodes>();
        services.AddSingleton<SimulatedPortability>();
        services.AddSingleton<CorrectionFingerprint>();
        services.AddSingleton<SimulatedPlanner>();
        services.AddSingleton<ICarrierGateway, SimulatedCarrierGateway>();
        services.AddSingleton<IEmergencyAddressRegistrar, SimulatedEmergencyRegistrar>();
        services.AddSingleton<UkNumberRanges>();
        services.AddSingleton<SimulatedInventory>();
        services.AddSingleton<INumberSupplier, SimulatedNumberSupplier>();
        return services.AddResourceTable<EmergencyAddressRegistration>(SimulatedEmergencyRegistrar.TableName);
    }
}
