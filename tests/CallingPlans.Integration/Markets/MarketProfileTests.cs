using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>What the API says of each market is what was specified.</summary>
public sealed class MarketProfileTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] OtherX11 = ["211", "311", "411", "511", "611", "711", "811"];

    [Fact]
    public async Task List_IsTheSeventeenAndNoOther()
    {
        var caller = await CallerAsync();

        var markets = await caller.ListAsync("/api/markets?top=5");

        Assert.Equal(SpecifiedMarkets.All.Keys.Order(), markets.Select(m => (string)m["country"]!));
    }

    [Theory]
    [InlineData("JP")]
    [InlineData("AT")]
    [InlineData("XX")]
    public async Task Get_CountryWithoutMarket_Is404(string country) =>
        (await (await CallerAsync()).GetAsync($"/api/markets/{country}")).ExpectProblem(404);

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task NewNumbers_AreAsSpecified(string country)
    {
        var (market, facts) = await ReadAsync(country);

        Assert.Equal(facts.SelfService ? "SelfService" : "SupportCase", (string)market["newNumbers"]!);
        Assert.Equal(facts.Kinds, Texts(market["numberKinds"]));
        Assert.Equal(facts.SearchBy, Texts(market["searchBy"]));
        Assert.Equal(100, (int)market["maxNewNumbers"]!);
        Assert.Equal(facts.BlockKinds.Length > 0, (bool)market["blocks"]!["offered"]!);
        Assert.Equal(facts.BlockKinds, Texts(market["blocks"]!["kinds"]));
        Assert.Equal(
            facts.BlockKinds.Length > 0 ? [10, 50, 100] : [], market["blocks"]!["sizes"]!.AsArray().Select(s => (int)s!));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Ports_AreAsSpecified(string country)
    {
        var (market, facts) = await ReadAsync(country);
        var port = market["port"]!;

        Assert.Equal(facts.AutomaticPortability ? "Carrier" : "Desk", (string)port["portabilityCheck"]!);
        Assert.Equal(facts.LoaInPlace ? "SignedInPlace" : "Uploaded", (string)port["loa"]!);
        Assert.Equal(
            (facts.LineTypes, true, facts.RequestedTime, facts.DeskReview, facts.MoreDocuments),
            ((bool)port["lineTypePerNumber"]!, (bool)port["requestedDate"]!, (bool)port["requestedTime"]!,
                (bool)port["deskReview"]!, (bool)port["additionalDocuments"]!));
        Assert.Equal((1000, 30), ((int)port["maxNumbers"]!, (int)port["latestDays"]!));
        Assert.Equal(("09:00", "16:00"), ((string)port["window"]!["start"]!, (string)port["window"]!["end"]!));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task TollFreeMessagingAndX11_AreAsSpecified(string country)
    {
        var (market, facts) = await ReadAsync(country);

        Assert.Equal(
            (facts.TollFree, facts.TollFree), ((bool)market["tollFree"]!["order"]!, (bool)market["tollFree"]!["port"]!));
        Assert.Equal(facts.MessagingMoves, (bool)market["port"]!["messagingMoves"]!);
        Assert.Equal(facts.X11, market["serviceCodes"] is not null);
        if (facts.X11)
        {
            Assert.Equal(["911"], Texts(market["serviceCodes"]!["working"]));
            Assert.Equal(OtherX11, Texts(market["serviceCodes"]!["notWorking"]));
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Verified_OnlyOfTheEditionsThatNameTheirCountry(string country)
    {
        var (market, facts) = await ReadAsync(country);

        Assert.Equal(facts.Verified, (bool)market["verified"]!);
    }

    private async Task<(JsonNode Market, MarketFacts Facts)> ReadAsync(string country) =>
        ((await (await CallerAsync()).GetAsync($"/api/markets/{country}")).Expect(200).Json, SpecifiedMarkets.All[country]);

    private Task<ApiClient> CallerAsync() => ApiClient.SignInAsync(shared.App.Http, new { role = "CustomerAdmin", org = "contoso" });

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(t => (string)t!)];
}
