using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>A market is switched off by configuration alone, under orders that are on their way.</summary>
public sealed class MarketSwitchedOffTests
{
    private static readonly MarketFacts Germany = SpecifiedMarkets.All["DE"];

    [Fact]
    public async Task SwitchedOff_TakesNothingNew_AndFinishesWhatIsUnderWay()
    {
        var before = await TestApp.StartAsync();
        var customer = await MarketCustomer.CreateAsync(before, []);
        var port = await customer.PrepareAsync(Germany, MarketDraft.Of(Germany));
        (await customer.Customer.SubmitAsync(port)).Expect(202);
        var asked = (string)(await customer.AskDeskAsync(Germany, "Local")).Expect(202).Json["id"]!;
        await before.StopAsync();

        await using var after = await TestApp.StartAsync(
            before.Data, settings: new Dictionary<string, string> { ["Markets:DE:enabled"] = "false" });
        var there = await customer.Customer.InAsync(after);

        await AssertNothingNewAsync(there);
        await AssertFinishedAsync(there, port, asked);
    }

    private static async Task AssertNothingNewAsync(Customer customer)
    {
        var location = $"{customer.Path}/locations/de";
        (await customer.Admin.GetAsync("/api/markets/DE")).ExpectProblem(404);
        Assert.DoesNotContain(await customer.Admin.ListAsync("/api/markets"), m => (string)m["country"]! == "DE");
        (await customer.DraftAsync(MarketDraft.Of(Germany), "de")).ExpectProblem(422, "MarketNotSupported", null);
        (await customer.Admin.PostAsync($"{location}/portability-checks", new { numbers = new[] { Germany.Place.NextNumber() } }))
            .ExpectProblem(422, "MarketNotSupported", null);
        (await customer.Admin.PostAsync($"{location}/number-orders", new { supportRequest = new { kind = "Local", quantity = 1 } }))
            .ExpectProblem(422, "MarketNotSupported", null);
        (await customer.Admin.PostAsync($"{location}/number-searches", new JsonObject { ["kind"] = "Local" }))
            .ExpectProblem(422, "MarketNotSupported", null);
    }

    private static async Task AssertFinishedAsync(Customer customer, string port, string asked)
    {
        (await customer.Desk.PostAsync($"/api/desk/orders/{port}/approval", new { })).Expect(200);
        (await customer.Desk.PostAsync($"/api/desk/orders/{asked}/fulfilment", new { numbers = new[] { Germany.Place.NextNumber() } }))
            .Expect(200);
        await customer.UntilAsync(port, "Completed");
    }
}
