using System.Text.Json.Nodes;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.Tests.Markets;

public sealed class MarketCatalogTests
{
    private static readonly MarketCatalog Shipped = MarketCatalog.Create();

    [Theory]
    [InlineData("US", "98052-1234", true)]
    [InlineData("US", "9805", false)]
    [InlineData("US", "98052\n", false)]
    [InlineData("CA", "k1a0b1", true)]
    [InlineData("CA", "D1A 0B1", false)]
    [InlineData("GB", "SW1A 1AA", true)]
    [InlineData("NL", "1012 JS", true)]
    [InlineData("PT", "1100148", false)]
    [InlineData("ES", "53000", false)]
    [InlineData("DE", "１０１１５", false)]
    [InlineData("DE", null, false)]
    public void AcceptsPostalCode_ByTheMarketsForm(string country, string? postalCode, bool expected) =>
        Assert.Equal(expected, Shipped.Find(country)!.Address.AcceptsPostalCode(postalCode));

    [Theory]
    [InlineData("US", "WA", true)]
    [InlineData("US", "wa", true)]
    [InlineData("US", "ON", false)]
    [InlineData("US", null, false)]
    [InlineData("CA", "ON", true)]
    [InlineData("DE", null, true)]
    [InlineData("DE", "Bayern", true)]
    public void AcceptsRegion_ByTheMarketsRules(string country, string? region, bool expected) =>
        Assert.Equal(expected, Shipped.Find(country)!.Address.AcceptsRegion(region));

    [Theory]
    [InlineData("US", "+17875551234")]
    [InlineData("GB", "+447911123456")]
    [InlineData("DE", "+4930123456")]
    public void ParseNumber_OfTheMarket_IsTaken(string country, string number) =>
        Assert.True(Shipped.Find(country)!.ParseNumber(number, allowFictional: false).IsNumber);

    [Fact]
    public void ParseNumber_OfAnotherMarket_IsOfTheWrongCountry() => Assert.Equal(
        NumberFault.WrongCountry, Shipped.Find("DE")!.ParseNumber("+12065551234", allowFictional: false).Fault);

    [Fact]
    public void Create_FromSettings_ReadsTextAsTheMembersType()
    {
        var catalog = MarketCatalog.Create(MarketOverrides.FromSettings(new Dictionary<string, string?>
        {
            ["GB"] = null,
            ["gb:ENABLED"] = "false",
            ["GB:port:latestDays"] = "45",
            ["GB:Port:Window:start"] = "08:00",
            ["GB:blocks:sizes:1"] = "20",
            ["GB:blocks:sizes:0"] = "10",
            ["GB:callingCode"] = "44",
        }));

        var market = catalog.Find("GB")!;
        Assert.False(market.Enabled);
        Assert.Equal(45, market.Port.LatestDays);
        Assert.Equal(new TimeOnly(8, 0), market.Port.Window.Start);
        Assert.Equal([10, 20], market.Blocks.Sizes);
    }

    [Fact]
    public void Create_FromSettings_EmptyValueTakesTheMemberAway()
    {
        var catalog = MarketCatalog.Create(MarketOverrides.FromSettings(new Dictionary<string, string?>
        {
            ["US:blocks:offered"] = "false",
            ["US:blocks:sizes"] = "",
            ["US:blocks:kinds"] = "",
            ["US:port:intervals:simple:cutOff"] = "",
        }));

        var market = catalog.Find("US")!;
        Assert.Empty(market.Blocks.Sizes);
        Assert.Empty(market.Blocks.Kinds);
        Assert.Null(market.Port.Intervals.Simple.CutOff);
    }

    [Fact]
    public void Create_FromSettings_EmptyValueOfWhatIsNeeded_IsRefused() => Assert.Throws<MarketProfileException>(() =>
        MarketCatalog.Create(MarketOverrides.FromSettings(new Dictionary<string, string?> { ["US:callingCode"] = "" })));

    [Theory]
    [InlineData("""{ "prot": {} }""", "prot")]
    [InlineData("""{ "newNumbers": "Maybe" }""", "newNumbers")]
    [InlineData("""{ "newNumbers": null }""", "newNumbers")]
    [InlineData("""{ "enabled": "perhaps" }""", "enabled")]
    [InlineData("""{ "country": "XX" }""", "country")]
    [InlineData("""{ "names": { "zh-TW": null } }""", "zh-TW")]
    [InlineData("""{ "callingCode": "one" }""", "callingCode")]
    [InlineData("""{ "numberRegions": [] }""", "numberRegions")]
    [InlineData("""{ "timeZones": [] }""", "timeZones")]
    [InlineData("""{ "timeZones": ["Mars/Olympus"] }""", "Mars/Olympus")]
    [InlineData("""{ "maxNewNumbers": 0 }""", "maxNewNumbers")]
    [InlineData("""{ "numberKinds": [] }""", "numberKinds")]
    [InlineData("""{ "searchBy": [] }""", "searchBy")]
    [InlineData("""{ "tollFree": { "order": false } }""", "tollFree")]
    [InlineData("""{ "blocks": { "offered": false } }""", "blocks")]
    [InlineData("""{ "blocks": { "sizes": [1000] } }""", "blocks.sizes")]
    [InlineData("""{ "blocks": { "kinds": ["TollFree"] } }""", "blocks.kinds")]
    [InlineData("""{ "port": { "maxNumbers": 0 } }""", "port.maxNumbers")]
    [InlineData("""{ "port": { "latestDays": 0 } }""", "port.latestDays")]
    [InlineData("""{ "port": { "window": { "end": "09:00" } } }""", "port.window")]
    [InlineData("""{ "port": { "window": { "end": "9 o'clock" } } }""", "window.end")]
    [InlineData("""{ "port": { "requestedDate": false, "requestedTime": true } }""", "port.requestedTime")]
    [InlineData("""{ "port": { "intervals": { "simple": { "earliestBusinessDays": 0 } } } }""", "Simple")]
    [InlineData("""{ "port": { "requiredAccountFields": ["/account/shoeSize"] } }""", "shoeSize")]
    [InlineData("""{ "address": { "postalCodePattern": "(" } }""", "postalCodePattern")]
    [InlineData("""{ "address": { "postalCodePattern": "(a)\\1" } }""", "postalCodePattern")]
    [InlineData("""{ "address": { "postalCodeExample": "x" } }""", "postalCodeExample")]
    [InlineData("""{ "calendar": { "weekend": ["Monday","Tuesday","Wednesday","Thursday","Friday","Sunday"] } }""", "weekend")]
    [InlineData("""{ "calendar": { "holidays": [{ "rule": "FullMoon" }] } }""", "holidays")]
    [InlineData("""{ "calendar": { "holidays": [{ "rule": "FixedDay", "name": "Leap", "source": "x", "month": 2, "day": 29 }] } }""", "Leap")]
    [InlineData("""{ "calendar": { "holidays": [{ "rule": "NthWeekday", "name": "Fifth", "source": "x", "month": 2, "weekday": "Monday", "nth": 5 }] } }""", "Fifth")]
    [InlineData("""{ "calendar": { "holidays": [{ "rule": "Easter", "name": "", "source": "x", "offset": 1 }] } }""", "name and a source")]
    [InlineData("""{ "calendar": { "holidays": [{ "rule": "Easter", "name": "Past", "source": "x", "offset": 1, "firstYear": 2, "lastYear": 1 }] } }""", "Past")]
    public void Create_UnusableProfile_SaysWhatIsWrongAndWhere(string change, string mentioned)
    {
        var failure = Assert.Throws<MarketProfileException>(() => With("US", change));

        Assert.Contains(failure.Problems, problem =>
            problem.StartsWith("US: ", StringComparison.Ordinal)
            && problem.Contains(mentioned, StringComparison.Ordinal));
    }

    [Fact]
    public void Create_NewMarketInPart_IsRefused() =>
        Assert.Throws<MarketProfileException>(() => With("AT", """{ "country": "AT" }"""));

    [Fact]
    public void FromSettings_ValueForAWholeMarket_IsRefused() => Assert.Throws<MarketProfileException>(
        () => MarketOverrides.FromSettings(new Dictionary<string, string?> { ["US"] = "off" }));

    private static MarketCatalog With(string country, string change) => MarketCatalog.Create(
        new Dictionary<string, JsonObject> { [country] = JsonNode.Parse(change)!.AsObject() });
}
