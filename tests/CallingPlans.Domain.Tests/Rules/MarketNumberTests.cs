using CallingPlans.Domain.Markets;
using static CallingPlans.Domain.Tests.Rules.MarketFamily;

namespace CallingPlans.Domain.Tests.Rules;

/// <summary>What each market sells.</summary>
public sealed class MarketNumberTests
{
    [Fact]
    public void SeventeenMarketsComeWithTheProduct() => Assert.Equal(
        EveryMarket.Others.Concat(["CA", "GB", "US"]).Order(), MarketCatalog.Create().Enabled.Select(market => market.Country));

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void AMarketSaysWhetherItsRulesAreVerified(string country, MarketFamily family) =>
        Assert.Equal(family != OtherEurope, EveryMarket.Of(country).Verified);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void NewNumbersComeBySelfServiceInThreeMarketsAndThroughSupportInTheOthers(string country, MarketFamily family) => Assert.Equal(
        family == OtherEurope ? NewNumberOrdering.SupportCase : NewNumberOrdering.SelfService, EveryMarket.Of(country).NewNumbers);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void AMarketSellsItsOwnKindsOfNumber(string country, MarketFamily family) => Assert.Equal(
        family switch
        {
            NorthAmerica => [NumberKind.Standard, NumberKind.TollFree],
            UnitedKingdom => [NumberKind.Local, NumberKind.NonGeographic],
            _ => [NumberKind.Local, NumberKind.National],
        },
        EveryMarket.Of(country).NumberKinds);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void AMarketSaysWhatItsNumbersAreSearchedBy(string country, MarketFamily family) => Assert.Equal(
        family switch
        {
            NorthAmerica =>
            [
                SearchCriterion.Country, SearchCriterion.Region, SearchCriterion.AreaCode, SearchCriterion.Prefix, SearchCriterion.City,
            ],
            UnitedKingdom => [SearchCriterion.Country, SearchCriterion.AreaCode, SearchCriterion.City],
            _ => [],
        },
        EveryMarket.Of(country).SearchBy);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void BlocksAreOfferedWhereThereIsSelfServiceAndNeverOfTollFreeNumbers(string country, MarketFamily family)
    {
        var blocks = EveryMarket.Of(country).Blocks;

        Assert.Equal(family != OtherEurope, blocks.Offered);
        Assert.Equal(family == OtherEurope ? [] : [10, 50, 100], blocks.Sizes);
        Assert.Equal(
            family switch
            {
                NorthAmerica => [NumberKind.Standard],
                UnitedKingdom => [NumberKind.Local, NumberKind.NonGeographic],
                _ => [],
            },
            blocks.Kinds);
    }

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void TollFreeNumbersAreOrderedAndPortedInNorthAmericaOnly(string country, MarketFamily family) => Assert.Equal(
        new TollFreeOffer { Order = family == NorthAmerica, Port = family == NorthAmerica }, EveryMarket.Of(country).TollFree);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void OfTheServiceCodesOnly911WorksInNorthAmerica(string country, MarketFamily family)
    {
        var codes = EveryMarket.Of(country).ServiceCodes;

        Assert.Equal(family == NorthAmerica ? ["911"] : null, codes?.Working);
        Assert.Equal(family == NorthAmerica, codes?.NotWorking.Contains("411") ?? false);
    }

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void AFailedOrderIsHelpedByTacOrByThePortingDesk(string country, MarketFamily family) =>
        Assert.Equal(family == OtherEurope ? SupportTeam.Pts : SupportTeam.Tac, EveryMarket.Of(country).SupportTeam);

    [Theory]
    [MemberData(nameof(EveryMarket.Countries), MemberType = typeof(EveryMarket))]
    public void AnOrderTakesAtMostAHundredNewNumbersInEveryMarket(string country) =>
        Assert.Equal(100, EveryMarket.Of(country).MaxNewNumbers);
}
