using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.NewNumbers;

/// <summary>Which carrier sells the new numbers of a market: the one that serves it.</summary>
public sealed class NumberSuppliers(IEnumerable<INumberSupplier> suppliers, IOptions<CarrierOptions> options)
{
    private readonly Dictionary<string, INumberSupplier> byName = suppliers.ToDictionary(s => s.Name);

    /// <exception cref="InvalidOperationException">The market's carrier sells no numbers.</exception>
    public INumberSupplier For(string market)
    {
        var name = options.Value.Markets.TryGetValue(market, out var own) ? own : options.Value.Default;
        return byName.TryGetValue(name, out var supplier)
            ? supplier
            : throw new InvalidOperationException($"The carrier '{name}' of {market} sells no new numbers.");
    }
}
