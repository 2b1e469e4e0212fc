using CallingPlans.Application.Abstractions.Carriers;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Carriers;

/// <summary>Which carrier serves a market (<c>Carrier:Default</c>, <c>Carrier:Markets:{country}</c>).</summary>
public sealed class CarrierOptions
{
    public string Default { get; set; } = string.Empty;

    public Dictionary<string, string> Markets { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The carriers that this installation works with.</summary>
public sealed class CarrierGateways(IEnumerable<ICarrierGateway> gateways, IOptions<CarrierOptions> options)
{
    private readonly Dictionary<string, ICarrierGateway> byName = gateways.ToDictionary(
        g => g.Name, ICarrierGateway (g) => new TracedCarrier(g));

    public IReadOnlyCollection<ICarrierGateway> All => byName.Values;

    /// <summary>The carrier of a market.</summary>
    public ICarrierGateway For(string market) => Named(
        options.Value.Markets.TryGetValue(market, out var name) ? name : options.Value.Default);

    /// <summary>The carrier that an order was placed with.</summary>
    /// <exception cref="InvalidOperationException">It is not configured (any more).</exception>
    public ICarrierGateway Named(string name) => byName.TryGetValue(name, out var gateway)
        ? gateway
        : throw new InvalidOperationException($"No carrier '{name}' is configured; there are: {string.Join(", ", byName.Keys)}.");
}
