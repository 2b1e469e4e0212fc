using System.Text.Json;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Functions.Development;

/// <summary>An address in each market for the sample organisations, from <c>sample-addresses.json</c>.</summary>
internal static class SampleAddresses
{
    private static readonly Lazy<Dictionary<string, PostalAddress>> Known = new(Read);

    /// <summary>The sample of a market; one made of its profile where a market was added that has none.</summary>
    public static PostalAddress In(MarketProfile market) =>
        (Known.Value.GetValueOrDefault(market.Country) ?? FromProfile(market)) with { Country = market.Country };

    private static PostalAddress FromProfile(MarketProfile market) => new()
    {
        Street = "1 Contoso Way",
        City = market.TimeZones[0].Split('/')[^1].Replace('_', ' '),
        Region = market.Address.RegionRequired ? market.Address.Regions[0] : null,
        PostalCode = market.Address.PostalCodeExample,
    };

    private static Dictionary<string, PostalAddress> Read()
    {
        using var file = typeof(SampleAddresses).Assembly.GetManifestResourceStream(typeof(SampleAddresses), "sample-addresses.json")
            ?? throw new InvalidOperationException("The sample addresses are missing from the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, PostalAddress>>(file, JsonSerializerOptions.Web)!;
    }
}
