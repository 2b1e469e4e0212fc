using CallingPlans.Application.Abstractions.Carriers;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Carriers;

/// <summary>Which carrier is told of the emergency addresses of a market: the one that serves it.</summary>
public sealed class EmergencyAddressRegistrars(
    IEnumerable<IEmergencyAddressRegistrar> registrars, IOptions<CarrierOptions> options)
{
    private readonly Dictionary<string, IEmergencyAddressRegistrar> byName = registrars.ToDictionary(r => r.Name);

    /// <exception cref="InvalidOperationException">The market's carrier takes no emergency addresses, or is not configured.</exception>
    public IEmergencyAddressRegistrar For(string market)
    {
        var name = options.Value.Markets.TryGetValue(market, out var own) ? own : options.Value.Default;
        return byName.TryGetValue(name, out var registrar)
            ? registrar
            : throw new InvalidOperationException($"The carrier '{name}' of {market} takes no emergency addresses.");
    }
}
