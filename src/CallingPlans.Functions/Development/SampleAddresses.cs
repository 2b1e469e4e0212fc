using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Functions.Development;

/// <summary>An address in each market for the sample organisations, made of what the market's profile says of addresses.</summary>
internal static class SampleAddresses
{
    public static PostalAddress In(MarketProfile market) => new()
    {
        Street = "1 Contoso Way",
        City = market.TimeZones[0].Split('/')[^1].Replace('_', ' '),
        Region = market.Address.RegionRequired ? market.Address.Regions[0] : null,
        PostalCode = market.Address.PostalCodeExample,
        Country = market.Country,
    };
}
