using System.Globalization;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>In each market: what a submission needs, and by which code it is refused without.</summary>
public sealed class PortSubmissionRuleTests : IAsyncLifetime
{
    private MarketCustomer customer = null!;

    public async Task InitializeAsync() => customer = await MarketCustomer.EverywhereAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task WithoutLoa_IsRefusedWhereItIsSignedInPlace_AndWaitsWhereItIsUploaded(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.DraftWithBillAsync(market, MarketDraft.Of(market));

        var answer = await customer.Customer.SubmitAsync(id);

        if (market.LoaInPlace)
        {
            answer.ExpectProblem(422, "LoaMissing", "/loa");
            Assert.Equal("Draft", (string)(await customer.Customer.ReadAsync(id))["stage"]!);
        }
        else
        {
            Assert.Equal(("Pending", "AwaitingLoa"), StateOf(answer.Expect(202).Json));
            await customer.Customer.UntilMailAsync(id, "loa-needed");
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task WithEverything_GoesToTheDeskWhereItReviews_ElseToTheCarrier(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market).ForCarrier("SIM-SLOW"));

        var stage = (string)(await customer.Customer.SubmitAsync(id)).Expect(202).Json["stage"]!;

        Assert.Equal(market.DeskReview ? "DeskReview" : "SendingToCarrier", stage);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task WithoutLineType_IsRefusedWhereEveryNumberNeedsOne(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var draft = MarketDraft.Of(market, market.Place.NextNumber(), market.Place.NextNumber()).ForCarrier("SIM-SLOW");
        if (market.LineTypes)
            draft["numbers"]![1]!.AsObject().Remove("lineType");
        var id = await customer.PrepareAsync(market, draft);

        var answer = await customer.Customer.SubmitAsync(id);

        if (market.LineTypes)
            Assert.Equal([("LineTypeRequired", "/numbers/1/lineType")], answer.ExpectProblem(422).Errors);
        else
            answer.Expect(202);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task TollFreeNumber_PortsWhereTheMarketHasThem(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market, market.Place.TollFree));

        var answer = await customer.Customer.SubmitAsync(id);

        if (market.TollFree)
            answer.Expect(202);
        else
            answer.ExpectProblem(422, "PortNotAllowed", "/numbers");
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task TollFreeNumberAmongOthers_IsRefusedEverywhere(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market, market.Place.NextNumber(), market.Place.TollFree));

        var refused = (await customer.Customer.SubmitAsync(id)).ExpectProblem(422, "PortNotAllowed", "/numbers");

        var error = refused.Json["errors"]!.AsArray().Single(e => (string)e!["code"]! == "PortNotAllowed")!;
        Assert.Equal([market.Place.TollFree], error["numbers"]!.AsArray().Select(n => (string)n!));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task RequestedDate_OnNoBusinessDayTooSoonOrTooLate_IsRefused(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market));
        var earliest = Day(await customer.Customer.ReadAsync(id), "earliestDate");
        var sunday = earliest.AddDays(7 - (int)earliest.DayOfWeek);

        foreach (var date in (DateOnly[])[sunday, earliest.AddDays(-1), earliest.AddDays(-400), earliest.AddDays(40)])
        {
            (await customer.Customer.AmendAsync(id, new JsonObject { ["requestedDate"] = $"{date:yyyy-MM-dd}" })).Expect(200);

            var refused = await customer.Customer.SubmitAsync(id);

            Assert.Equal([("RequestedDateInvalid", "/requestedDate")], refused.ExpectProblem(422).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.ThroughSupport), MemberType = typeof(SpecifiedMarkets))]
    public async Task RequestedTime_OutsideThePortWindow_IsRefused(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market));
        var earliest = Day(await customer.Customer.ReadAsync(id), "earliestDate");

        foreach (var time in (string[])["08:59", "16:01", "00:00"])
        {
            (await customer.Customer.AmendAsync(
                id, new JsonObject { ["requestedDate"] = $"{earliest:yyyy-MM-dd}", ["requestedTime"] = time })).Expect(200);

            var refused = await customer.Customer.SubmitAsync(id);

            Assert.Equal([("RequestedDateInvalid", "/requestedTime")], refused.ExpectProblem(422).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task DocumentsAskedByTheDesk_AreAddedOnTheOrderWhereTheMarketHasThem(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var id = await customer.PrepareAsync(market, MarketDraft.Of(market).ForCarrier("SIM-SLOW"));
        (await customer.Customer.SubmitAsync(id)).Expect(202);

        var asked = await customer.ActAsync(
            id, "document-requests", new { documents = new[] { new { name = "Register extract", description = "Of this year" } } });

        if (!market.MoreDocuments)
        {
            asked.ExpectProblem(422, "NotOfferedInMarket", "/documents");
            return;
        }

        Assert.Equal("AwaitingDocuments", (string)asked.Expect(200).Json["stage"]!);
        var request = (string)asked.Json["documentRequests"]![0]!["id"]!;
        (await customer.Admin.UploadAsync(
            $"{customer.Customer.Order(id)}/documents?kind=Other&request={request}", Files.Png(), ApiClient.Png, "it.png", HttpMethod.Post))
            .Expect(201);
        Assert.Equal("DeskReview", (string)(await customer.Customer.ReadAsync(id))["stage"]!);
    }

    private static (string, string) StateOf(JsonNode order) => ((string)order["status"]!, (string)order["stage"]!);

    private static DateOnly Day(JsonNode order, string member) =>
        DateOnly.ParseExact((string)order[member]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
