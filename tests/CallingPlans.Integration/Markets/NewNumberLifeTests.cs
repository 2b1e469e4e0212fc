using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Markets;

/// <summary>A complete order of new numbers in each of the seventeen markets, and one that fails.</summary>
public sealed class NewNumberLifeTests(NewNumberLives lives) : IClassFixture<NewNumberLives>
{
    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Order_Placed_IsPendingWithANumberOfItsOwn(string country)
    {
        var placed = lives.In(country).Placed;

        Assert.Equal(("Pending", "NewNumbers", 2), ((string)placed["status"]!, (string)placed["kind"]!, (int)placed["quantity"]!));
        Assert.StartsWith("N-", (string)placed["orderNumber"]!);
        Assert.Equal(SpecifiedMarkets.All[country].Location, (string)placed["locationId"]!);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Order_Provisioned_WaitsForTheTermsOnlyWhereTheCustomerOrdered(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var (order, numbers) = (lives.In(country).Provisioned, lives.In(country).NumbersThen);

        Assert.Equal(market.SelfService, (bool)order["termsOfService"]!["required"]!);
        Assert.Equal(market.SelfService ? ["AcceptTerms"] : [], NumberCustomer.Texts(order["actions"]));
        Assert.Equal(2, numbers.Count);
        Assert.All(numbers, n => Assert.Equal(market.SelfService ? "Inactive" : "Active", (string)n["status"]!));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Order_AtItsEnd_HasActiveNumbersOfTheMarketThatBillOnce(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var life = lives.In(country);

        Assert.Equal("Provisioned", (string)life.Final["status"]!);
        Assert.Equal(NumberCustomer.Texts(life.Final["numbers"]).Order(), life.Numbers.Select(n => (string)n["number"]!).Order());
        Assert.All(life.Numbers, n => Assert.Equal(
            ("Active", market.Location), ((string)n["status"]!, (string)n["locationId"]!)));
        Assert.Equal(NumberCustomer.Texts(life.Final["numbers"]).Order(), life.Billed);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Order_AsksForTheTermsByMail_OnlyWhereTheCustomerOrdered(string country) => Assert.Equal(
        SpecifiedMarkets.All[country].SelfService ? ["numbers-provisioned", "terms-needed"] : ["numbers-provisioned"],
        lives.In(country).Mails.Order());

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.ThroughSupport), MemberType = typeof(SpecifiedMarkets))]
    public async Task Request_ThatTheDeskFails_IsAnErrorThatSendsToTheDesk(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var customer = await MarketCustomer.EverywhereAsync();
        var id = (string)(await customer.AskDeskAsync(market, "National", 3)).Expect(202).Json["id"]!;

        var failed = (await customer.ActAsync(id, "failure", new { reason = "No such numbers." })).Expect(200).Json;

        Assert.Equal(("Error", market.ErrorAction), ((string)failed["status"]!, (string)failed["action"]!["kind"]!));
        Assert.Equal([market.ErrorAction], NumberCustomer.Texts((await new NumberCustomer(customer.Customer).ReadAsync(id))["actions"]));
        await customer.Customer.UntilMailAsync(id, "order-error");
    }

    // The simulated carrier sells no number of exchange 999, and has that exchange in the North American plan alone.
    [Theory]
    [InlineData("US", "206")]
    [InlineData("CA", "416")]
    public async Task Order_ThatTheCarrierRefuses_IsAnErrorThatSendsToTechnicalAssistance(string country, string areaCode)
    {
        var market = SpecifiedMarkets.All[country];
        var customer = new NumberCustomer((await MarketCustomer.EverywhereAsync()).Customer);

        var placed = (await customer.PlaceAsync(
            new { criteria = new { kind = "Standard", areaCode, prefix = "999" }, quantity = 1 }, market.Location)).Expect(202).Json;

        var failed = await customer.UntilAsync((string)placed["id"]!, "Error");
        Assert.Equal(market.ErrorAction, (string)failed["action"]!["kind"]!);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("CA")]
    public async Task Order_OfATollFreeNumber_IsProvisioned(string country)
    {
        var customer = new NumberCustomer((await MarketCustomer.EverywhereAsync()).Customer);

        var placed = (await customer.PlaceAsync(
            new { criteria = new { kind = "TollFree" }, quantity = 1 }, SpecifiedMarkets.All[country].Location)).Expect(202).Json;

        await customer.UntilAsync((string)placed["id"]!, "Provisioned");
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.SelfServed), MemberType = typeof(SpecifiedMarkets))]
    public async Task Order_OfABlock_IsProvisionedAsARun(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var everywhere = await MarketCustomer.EverywhereAsync();
        var customer = new NumberCustomer(everywhere.Customer);
        var search = (await customer.SearchAsync(new { kind = market.BlockKinds[0], blockSize = 10 }, market.Location)).Expect(200).Json;
        var block = search["blocks"]![0]!;

        var placed = (await customer.PlaceAsync(
            new { searchId = (string)search["searchId"]!, block = new { first = (string)block["first"]!, size = 10 } }, market.Location))
            .Expect(202).Json;

        var numbers = NumberCustomer.Texts((await customer.UntilAsync((string)placed["id"]!, "Provisioned"))["numbers"]);
        var first = long.Parse(((string)block["first"]!)[1..]);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"+{first + i}"), numbers);
    }
}
