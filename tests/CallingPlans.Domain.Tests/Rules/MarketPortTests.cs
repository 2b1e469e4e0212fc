using CallingPlans.Domain.Markets;
using static CallingPlans.Domain.Tests.Rules.MarketFamily;

namespace CallingPlans.Domain.Tests.Rules;

/// <summary>How each market ports.</summary>
public sealed class MarketPortTests
{
    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void TheLineTypeOfANumberIsAskedForInTheUnitedKingdom(string country, MarketFamily family) =>
        Assert.Equal(family == UnitedKingdom, EveryMarket.Of(country).Port.LineTypePerNumber);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void TheCarrierChecksPortabilityOnEntryOrTheDeskDoes(string country, MarketFamily family) => Assert.Equal(
        family == OtherEurope ? PortabilityCheck.Desk : PortabilityCheck.Carrier, EveryMarket.Of(country).Port.PortabilityCheck);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void ADateMayBeRequestedEverywhereAndATimeWhereTheDeskReviews(string country, MarketFamily family)
    {
        var port = EveryMarket.Of(country).Port;

        Assert.Equal((true, family == OtherEurope), (port.RequestedDate, port.RequestedTime));
    }

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void AMarketTakesTheLoaInOneForm(string country, MarketFamily family) =>
        Assert.Equal(family == OtherEurope ? LoaForm.Uploaded : LoaForm.SignedInPlace, EveryMarket.Of(country).Port.Loa);

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void TheDeskReviewsAndMayAskForDocumentsWhereTheLoaIsUploaded(string country, MarketFamily family)
    {
        var port = EveryMarket.Of(country).Port;

        Assert.Equal((family == OtherEurope, family == OtherEurope), (port.DeskReview, port.AdditionalDocuments));
    }

    [Theory]
    [ClassData(typeof(EveryMarket))]
    public void MessagingMovesWithTheNumberInNorthAmerica(string country, MarketFamily family) =>
        Assert.Equal(family == NorthAmerica, EveryMarket.Of(country).Port.MessagingMoves);

    [Theory]
    [MemberData(nameof(EveryMarket.Countries), MemberType = typeof(EveryMarket))]
    public void AnOrderPortsAtMostAThousandNumbersWithinThirtyDaysBetweenNineAndFour(string country)
    {
        var port = EveryMarket.Of(country).Port;

        Assert.Equal((1000, 30), (port.MaxNumbers, port.LatestDays));
        Assert.Equal(new PortWindow { Start = new TimeOnly(9, 0), End = new TimeOnly(16, 0) }, port.Window);
    }
}
