using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Markets;

/// <summary>A market is added, and others are changed, by configuration alone.</summary>
public sealed class ConfiguredMarketTests(ConfiguredApp configured) : IClassFixture<ConfiguredApp>
{
    private static readonly MarketFacts Austria = MarketSettings.AustriaFacts;

    private MarketCustomer Customer => configured.Customer;

    [Fact]
    public async Task Added_IsAmongTheMarketsAsItWasWritten()
    {
        var market = (await Customer.Admin.GetAsync("/api/markets/AT")).Expect(200).Json;

        Assert.Equal(("Austria", false, 50), ((string)market["names"]!["en"]!, (bool)market["verified"]!, (int)market["port"]!["maxNumbers"]!));
        Assert.Empty(market["searchBy"]!.AsArray());
        Assert.Equal(18, (await Customer.Admin.ListAsync("/api/markets")).Count);
    }

    [Fact]
    public async Task Added_NumberOfItsNeighbour_IsOfTheWrongCountry() =>
        (await Customer.DraftAsync(Austria, MarketDraft.Of(Austria, SpecifiedMarkets.All["DE"].Place.NextNumber())))
            .ExpectProblem(422, "WrongCountry", "/numbers/0/number");

    [Fact]
    public async Task Added_PortWithAllItsRules_IsCompleted()
    {
        var draft = MarketDraft.Of(Austria).With("/requestedTime", "12:01");
        var id = await Customer.DraftWithBillAsync(Austria, draft);
        var earliest = (string)(await Customer.Customer.ReadAsync(id))["earliestDate"]!;
        (await Customer.Customer.AmendAsync(id, new JsonObject { ["requestedDate"] = earliest })).Expect(200);
        (await Customer.Customer.SubmitAsync(id)).ExpectProblem(422, "RequestedDateInvalid", "/requestedTime");
        (await Customer.Customer.AmendAsync(id, new JsonObject { ["requestedTime"] = "12:00" })).Expect(200);

        Assert.Equal("AwaitingLoa", (string)(await Customer.Customer.SubmitAsync(id)).Expect(202).Json["stage"]!);
        (await Customer.UploadLoaAsync(id)).Expect(200);
        (await Customer.ActAsync(id, "approval")).Expect(200);

        await Customer.Customer.UntilAsync(id, "Completed");
    }

    [Fact]
    public async Task Added_NewNumbers_AreAskedOfTheDeskWithinItsLimit()
    {
        (await Customer.AskDeskAsync(Austria, "National")).ExpectProblem(422, "NotOfferedInMarket", "/supportRequest/kind");
        (await Customer.AskDeskAsync(Austria, "Local", 21)).ExpectProblem(422, "TooManyNumbers", "/supportRequest/quantity");
        var id = (string)(await Customer.AskDeskAsync(Austria, "Local")).Expect(202).Json["id"]!;

        (await Customer.ActAsync(id, "fulfilment", new { numbers = new[] { Austria.Place.NextNumber() } })).Expect(200);

        await new NumberCustomer(Customer.Customer).UntilAsync(id, "Provisioned");
    }

    [Fact]
    public async Task Changed_VerifiedByTheOperator_IsShown()
    {
        Assert.True((bool)(await Customer.Admin.GetAsync("/api/markets/DE")).Expect(200).Json["verified"]!);
        Assert.False((bool)(await Customer.Admin.GetAsync("/api/markets/US")).Expect(200).Json["verified"]!);
    }

    [Fact]
    public async Task Changed_WithoutBlocks_RefusesThem()
    {
        var search = new JsonObject { ["kind"] = "Standard", ["blockSize"] = 10 };

        (await Customer.SearchAsync(SpecifiedMarkets.All["US"], search)).ExpectProblem(422, "BlockNotAvailable", "/blockSize");
    }

    [Fact]
    public async Task Changed_FewerNumbersInAnOrder_RefusesMore() =>
        (await Customer.PlaceAsync(SpecifiedMarkets.All["US"], new { criteria = new { kind = "Standard" }, quantity = 6 }))
            .ExpectProblem(422, "TooManyNumbers", "/quantity");

    [Fact]
    public async Task Changed_TollFreeNumbersNotPorted_RefusesThem()
    {
        var market = SpecifiedMarkets.All["US"];
        var id = await Customer.PrepareAsync(market, MarketDraft.Of(market, market.Place.TollFree));

        (await Customer.Customer.SubmitAsync(id)).ExpectProblem(422, "PortNotAllowed", "/numbers");
    }

    [Fact]
    public async Task Changed_ToAMarketLikeTheFirstThree_PortsWithoutTheDesk()
    {
        var market = SpecifiedMarkets.All["DE"] with { LoaInPlace = true };
        var number = market.Place.NextNumber();
        Assert.True((bool)(await Customer.CheckAsync(market, number)).Expect(200).Json["results"]![0]!["portable"]!);
        (await Customer.DraftAsync(market, MarketDraft.Of(market, number).With("/requestedTime", "10:00")))
            .ExpectProblem(422, "NotOfferedInMarket", "/requestedTime");
        var id = await Customer.DraftWithBillAsync(market, MarketDraft.Of(market, number));
        (await Customer.Customer.SubmitAsync(id)).ExpectProblem(422, "LoaMissing", "/loa");
        (await Customer.Customer.SignAsync(id)).Expect(200);

        (await Customer.Customer.SubmitAsync(id)).Expect(202);

        await Customer.Customer.UntilAsync(id, "Completed");
        Assert.DoesNotContain(await Customer.Customer.EventsAsync(id), e => (string?)e["toStage"] == "DeskReview");
    }

    [Fact]
    public async Task Changed_WithoutRequestedDate_DoesNotOfferIt() =>
        (await Customer.DraftAsync(
            SpecifiedMarkets.All["FR"], MarketDraft.Of(SpecifiedMarkets.All["FR"]).With("/requestedDate", "2030-01-15")))
            .ExpectProblem(422, "NotOfferedInMarket", "/requestedDate");

    [Fact]
    public async Task Changed_NewNumbersThroughSupport_TakesNoOtherOrder()
    {
        var market = SpecifiedMarkets.All["GB"];

        (await Customer.SearchAsync(market, new JsonObject { ["kind"] = "Local" })).ExpectProblem(422, "SelfServiceNotAvailable", null);
        (await Customer.AskDeskAsync(market, "Local")).Expect(202);
    }

    [Fact]
    public async Task Changed_WithoutLineTypes_RefusesThem()
    {
        var market = SpecifiedMarkets.All["GB"];

        (await Customer.DraftAsync(market, MarketDraft.Of(market))).ExpectProblem(422, "NotOfferedInMarket", "/numbers/0/lineType");
    }
}
