using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>In each market: what a draft of a port may say, and by which code the rest is refused.</summary>
public sealed class PortDraftRuleTests : IAsyncLifetime
{
    private MarketCustomer customer = null!;

    public async Task InitializeAsync() => customer = await MarketCustomer.EverywhereAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task PortabilityCheck_IsAutomaticOrTheDesks(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var number = market.Place.NextNumber();

        var result = Assert.Single((await customer.CheckAsync(market, number)).Expect(200).Json["results"]!.AsArray())!;

        Assert.Equal(number, (string)result["number"]!);
        Assert.Equal(market.AutomaticPortability ? true : null, (bool?)result["portable"]);
        Assert.Equal(market.AutomaticPortability ? null : "CheckedByDesk", (string?)result["reason"]);
        Assert.Equal(market.AutomaticPortability, result["carrier"] is not null);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Numbers_OfEveryOtherMarket_AreOfTheWrongCountry(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var foreign = SpecifiedMarkets.All.Values
            .Where(m => m.Country != country)
            .Select(m => $"{m.Place.Numbers}{m.Place.First}")
            .ToArray();

        var answers = await Task.WhenAll(
            customer.DraftAsync(market, Draft.Us(foreign)), customer.CheckAsync(market, foreign));

        Assert.Equal(
            Enumerable.Range(0, foreign.Length).Select(i => ("WrongCountry", (string?)$"/numbers/{i}/number")),
            answers[0].ExpectProblem(422).Errors.Where(e => e.Field!.StartsWith("/numbers")));
        Assert.Equal(
            Enumerable.Range(0, foreign.Length).Select(i => ("WrongCountry", (string?)$"/numbers/{i}")),
            answers[1].ExpectProblem(422).Errors);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task LineType_IsTakenWhereTheMarketHasIt(string country)
    {
        var market = SpecifiedMarkets.All[country];

        foreach (var type in (string[])["SingleLine", "MultiLine"])
        {
            var answer = await customer.DraftAsync(market, MarketDraft.Of(market).With("/numbers/0/lineType", type));

            if (market.LineTypes)
                Assert.Equal(type, (string)answer.Expect(201).Json["numbers"]![0]!["lineType"]!);
            else
                answer.ExpectProblem(422, "NotOfferedInMarket", "/numbers/0/lineType");
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Import_WithLineTypes_TakesTheLinesWhereTheMarketHasThem(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = (string)(await customer.DraftAsync(market, [])).Expect(201).Json["id"]!;
        var csv = $"number,lineType\n{market.Place.NextNumber()},MultiLine\n{market.Place.NextNumber()},\n";

        var imported = (await customer.Admin.SendAsync(
            HttpMethod.Post, $"{customer.Customer.Order(id)}/numbers-import", ApiClient.Bytes(Encoding.UTF8.GetBytes(csv), "text/csv")))
            .Expect(200).Json;

        Assert.Equal(market.LineTypes ? 2 : 1, (int)imported["added"]!);
        Assert.Equal(
            market.LineTypes ? [] : [(2, "NotOfferedInMarket")],
            imported["rejected"]!.AsArray().Select(r => ((int)r!["line"]!, (string)r["code"]!)));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task RequestedDateAndEmails_AreTakenEverywhere_RequestedTimeInTheFourteen(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var draft = MarketDraft.Of(market)
            .With("/requestedDate", "2030-01-15")
            .With("/additionalEmails", new JsonArray("more@contoso.example"));

        var order = (await customer.DraftAsync(market, draft)).Expect(201).Json;
        var timed = await customer.DraftAsync(market, draft.With("/requestedTime", "10:30"));

        Assert.Equal("2030-01-15", (string)order["requestedDate"]!);
        Assert.Equal("more@contoso.example", (string)Assert.Single(order["additionalEmails"]!.AsArray())!);
        if (market.RequestedTime)
            Assert.Equal("10:30", (string)timed.Expect(201).Json["requestedTime"]!);
        else
            timed.ExpectProblem(422, "NotOfferedInMarket", "/requestedTime");
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Loa_HasOneFormInAMarket_TheOtherIsNotOffered(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = (string)(await customer.DraftAsync(market, MarketDraft.Of(market))).Expect(201).Json["id"]!;

        var signed = await customer.Customer.SignAsync(id);
        var uploaded = await customer.UploadLoaAsync(id);

        var (its, other) = market.LoaInPlace ? (signed, uploaded) : (uploaded, signed);
        its.Expect(200);
        other.ExpectProblem(422, "NotOfferedInMarket", "/loa");
        var loa = (await customer.Customer.ReadAsync(id))["loa"]!;
        Assert.Equal(market.LoaInPlace ? "Signed" : "Uploaded", (string)loa["status"]!);
        Assert.Equal(market.LoaInPlace ? ("Alex Doe", "CFO") : (null, null), ((string?)loa["signedBy"], (string?)loa["title"]));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task SplitMessaging_IsAskedOfTheDeskWhereMessagingMovesWithTheNumber(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = (string)(await customer.DraftAsync(market, MarketDraft.Of(market))).Expect(201).Json["id"]!;

        var answer = await customer.Admin.PostAsync(
            $"{customer.Customer.Order(id)}/desk-requests", new { kind = "SplitMessaging", detail = "Keep the texts where they are." });

        if (market.MessagingMoves)
            answer.Expect(201);
        else
            answer.ExpectProblem(422, "NotOfferedInMarket", "/kind");
    }
}
