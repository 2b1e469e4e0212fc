using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>In each market: which ways to new numbers are open, and by which code the others are refused.</summary>
public sealed class NewNumberRuleTests : IAsyncLifetime
{
    private static readonly string[] EveryKind = ["Standard", "TollFree", "Local", "National", "NonGeographic"];

    /// <summary>A criterion of a search with a value that finds something where it is offered, and its pointer.</summary>
    private static readonly Dictionary<string, (string Field, Func<string, string> Value)> Criteria = new()
    {
        ["Region"] = ("region", country => country == "CA" ? "ON" : "WA"),
        ["AreaCode"] = ("areaCode", country => country switch { "GB" => "020", "CA" => "416", _ => "206" }),
        ["Prefix"] = ("prefix", _ => "456"),
        ["City"] = ("city", country => country switch { "GB" => "London", "CA" => "Toronto", _ => "Seattle" }),
    };

    private MarketCustomer customer = null!;

    public async Task InitializeAsync() => customer = await MarketCustomer.EverywhereAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Search_EachKind_FindsNumbersWhereTheMarketSellsItToTheCustomer(string country)
    {
        var market = SpecifiedMarkets.All[country];

        foreach (var kind in EveryKind)
        {
            var answer = await customer.SearchAsync(market, new JsonObject { ["kind"] = kind, ["quantity"] = 2 });

            if (!market.SelfService)
                answer.ExpectProblem(422, "SelfServiceNotAvailable", null);
            else if (market.Kinds.Contains(kind))
                Assert.Equal(2, answer.Expect(200).Json["numbers"]!.AsArray().Count);
            else
                answer.ExpectProblem(422, kind == "TollFree" ? "TollFreeNotAvailable" : "NotOfferedInMarket", "/kind");
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.SelfServed), MemberType = typeof(SpecifiedMarkets))]
    public async Task Search_EachCriterion_NarrowsWhereTheMarketHasIt(string country)
    {
        var market = SpecifiedMarkets.All[country];

        foreach (var (criterion, (field, value)) in Criteria)
        {
            var search = new JsonObject { ["kind"] = market.Kinds[0], ["quantity"] = 1, [field] = value(country) };

            var answer = await customer.SearchAsync(market, search);

            if (market.SearchBy.Contains(criterion))
                Assert.Single(answer.Expect(200).Json["numbers"]!.AsArray());
            else
                answer.ExpectProblem(422, "NotOfferedInMarket", $"/{field}");
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.SelfServed), MemberType = typeof(SpecifiedMarkets))]
    public async Task Search_Blocks_ComeInTheirSizesOfTheirKinds(string country)
    {
        var market = SpecifiedMarkets.All[country];

        foreach (var kind in market.Kinds)
        {
            foreach (var size in (int[])[10, 50, 100])
            {
                var answer = await customer.SearchAsync(market, new JsonObject { ["kind"] = kind, ["blockSize"] = size });

                if (market.BlockKinds.Contains(kind))
                    Assert.All(answer.Expect(200).Json["blocks"]!.AsArray(), b => Assert.Equal(size, (int)b!["size"]!));
                else
                    answer.ExpectProblem(422, "BlockNotAvailable", "/blockSize");
            }
        }

        (await customer.SearchAsync(market, new JsonObject { ["kind"] = market.Kinds[0], ["blockSize"] = 25 }))
            .ExpectProblem(422, "BlockSizeNotAllowed", "/blockSize");
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.ThroughSupport), MemberType = typeof(SpecifiedMarkets))]
    public async Task Block_WhereTheDeskIsAsked_IsNotForTheCustomerToOrder(string country)
    {
        var market = SpecifiedMarkets.All[country];

        (await customer.SearchAsync(market, new JsonObject { ["kind"] = "Local", ["blockSize"] = 10 }))
            .ExpectProblem(422, "SelfServiceNotAvailable", null);
        (await customer.PlaceAsync(
            market, new { searchId = "any", block = new { first = market.Place.NextNumber(), size = 10 } }))
            .ExpectProblem(422, "SelfServiceNotAvailable", null);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task OrderByCriteria_IsOpenWhereTheCustomerOrders(string country)
    {
        var market = SpecifiedMarkets.All[country];

        var answer = await customer.PlaceAsync(market, new { criteria = new { kind = market.Kinds[0] }, quantity = 1 });

        if (market.SelfService)
            Assert.Equal("Pending", (string)answer.Expect(202).Json["status"]!);
        else
            answer.ExpectProblem(422, "SelfServiceNotAvailable", null);
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task SupportRequest_EachKind_IsTakenWhereTheDeskSellsIt(string country)
    {
        var market = SpecifiedMarkets.All[country];

        foreach (var kind in EveryKind)
        {
            var answer = await customer.AskDeskAsync(market, kind);

            if (market.SelfService)
                answer.ExpectProblem(422, "SupportRequestNotNeeded", null);
            else if (market.Kinds.Contains(kind))
                Assert.StartsWith("N-", (string)answer.Expect(202).Json["orderNumber"]!);
            else
                answer.ExpectProblem(422, kind == "TollFree" ? "TollFreeNotAvailable" : "NotOfferedInMarket", "/supportRequest/kind");
        }
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public async Task Order_OfMoreThanAHundred_IsTooMany(string country)
    {
        var market = SpecifiedMarkets.All[country];

        var answer = market.SelfService
            ? await customer.PlaceAsync(market, new { criteria = new { kind = market.Kinds[0] }, quantity = 101 })
            : await customer.AskDeskAsync(market, market.Kinds[0], 101);

        answer.ExpectProblem(422, "TooManyNumbers", market.SelfService ? "/quantity" : "/supportRequest/quantity");
    }
}
