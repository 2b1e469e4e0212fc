using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Tests.Rules;

/// <summary>Markets whose rules are the same.</summary>
public enum MarketFamily
{
    NorthAmerica,
    UnitedKingdom,
    OtherEurope,
}

/// <summary>The markets that come with the product, each with its family.</summary>
public sealed class EveryMarket : TheoryData<string, MarketFamily>
{
    private static readonly MarketCatalog Shipped = MarketCatalog.Create();

    public EveryMarket()
    {
        Add("US", MarketFamily.NorthAmerica);
        Add("CA", MarketFamily.NorthAmerica);
        Add("GB", MarketFamily.UnitedKingdom);
        foreach (var country in Others)
            Add(country, MarketFamily.OtherEurope);
    }

    public static IReadOnlyList<string> Others { get; } =
        ["BE", "CH", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "LU", "NL", "NO", "PT", "SE"];

    public static TheoryData<string> Countries => [.. Others, "CA", "GB", "US"];

    public static MarketProfile Of(string country) => Shipped.FindEnabled(country)!;
}
