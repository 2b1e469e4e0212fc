using CallingPlans.Application.Abstractions.Carriers;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Carriers;

/// <summary>Refuses a name that no carrier has when the app starts, and not when the first order of a market needs it.</summary>
internal sealed class CarrierOptionsValidator(IEnumerable<ICarrierGateway> gateways) : IValidateOptions<CarrierOptions>
{
    public ValidateOptionsResult Validate(string? name, CarrierOptions options)
    {
        var known = gateways.Select(g => g.Name).Order(StringComparer.Ordinal).ToList();
        var wrong = options.Markets.Select(m => (Setting: $"Carrier:Markets:{m.Key}", Carrier: m.Value))
            .Append((Setting: "Carrier:Default", Carrier: options.Default))
            .Where(s => s.Carrier.Length > 0 && !known.Contains(s.Carrier))
            .OrderBy(s => s.Setting, StringComparer.Ordinal)
            .Select(s => $"{s.Setting} names the carrier '{s.Carrier}', which is not configured; there are: {string.Join(", ", known)}.")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
