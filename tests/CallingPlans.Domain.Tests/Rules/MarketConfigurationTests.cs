using System.Text.Json.Nodes;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Tests.Rules;

/// <summary>A market is data: it is changed, added and switched off without a build.</summary>
public sealed class MarketConfigurationTests
{
    private static readonly MarketCatalog Shipped = MarketCatalog.Create();

    [Theory]
    [InlineData("FR")]
    [InlineData("US")]
    public void AMarketThatIsSwitchedOffStaysForWhatExistsAndTakesNothingNew(string country)
    {
        var catalog = With(country, """{ "enabled": false }""");

        Assert.NotNull(catalog.Find(country));
        Assert.Null(catalog.FindEnabled(country));
        Assert.Equal(16, catalog.Enabled.Count);
    }

    [Fact]
    public void AMarketThatIsAddedIsOffered()
    {
        var profile = EmbeddedProfiles.Read()["DE"];
        profile["country"] = "AT";
        profile["callingCode"] = "43";
        profile["numberRegions"] = new JsonArray("AT");

        var catalog = MarketCatalog.Create(new Dictionary<string, JsonObject> { ["AT"] = profile });

        Assert.Equal("43", catalog.FindEnabled("at")!.CallingCode);
        Assert.Equal(18, catalog.Enabled.Count);
    }

    [Theory]
    [InlineData("""{ "verified": true }""", true, 30, 100)]
    [InlineData("""{ "port": { "latestDays": 60 } }""", false, 60, 100)]
    [InlineData("""{ "maxNewNumbers": 20, "port": { "latestDays": 45 } }""", false, 45, 20)]
    public void AMemberThatIsChangedChangesNothingElse(string change, bool verified, int latestDays, int maxNewNumbers)
    {
        var before = Shipped.Find("DE")!;

        var after = With("DE", change).Find("DE")!;

        Assert.Equal((verified, latestDays, maxNewNumbers), (after.Verified, after.Port.LatestDays, after.MaxNewNumbers));
        Assert.Equal((before.Port.Loa, before.Port.MaxNumbers), (after.Port.Loa, after.Port.MaxNumbers));
        Assert.Equal(before.Calendar.Holidays, after.Calendar.Holidays);
    }

    private static MarketCatalog With(string country, string change) => MarketCatalog.Create(
        new Dictionary<string, JsonObject> { [country] = JsonNode.Parse(change)!.AsObject() });
}
