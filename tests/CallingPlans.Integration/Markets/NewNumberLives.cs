using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Markets;

/// <summary>What came of an order of new numbers, and what it was when the numbers were there.</summary>
internal sealed record NewNumberLife(
    JsonNode Placed, JsonNode Provisioned, List<JsonNode> NumbersThen, JsonNode Final, List<JsonNode> Numbers, string[] Billed, string[] Mails);

/// <summary>
/// Drives an order of two new numbers to its end in each of the seventeen markets, all at the same time: through the terms of
/// service where the customer orders, through the desk's fulfilment where the desk is asked.
/// </summary>
public sealed class NewNumberLives : IAsyncLifetime
{
    private Dictionary<string, NewNumberLife> lives = [];

    internal NewNumberLife In(string country) => lives[country];

    public async Task InitializeAsync()
    {
        var customer = await MarketCustomer.EverywhereAsync();
        var ended = await Task.WhenAll(SpecifiedMarkets.All.Values.Select(async m => (m.Country, Life: await LiveAsync(customer, m))));
        lives = ended.ToDictionary(e => e.Country, e => e.Life);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<NewNumberLife> LiveAsync(MarketCustomer customer, MarketFacts market)
    {
        var orders = new NumberCustomer(customer.Customer);
        var placed = await (market.SelfService ? FindAndOrderAsync(customer, market) : AskAsync(customer, market));
        var id = (string)placed["id"]!;
        if (!market.SelfService)
        {
            string[] numbers = [market.Place.NextNumber(), market.Place.NextNumber()];
            (await customer.ActAsync(id, "fulfilment", new { numbers })).Expect(200);
        }

        var provisioned = await orders.UntilAsync(id, "Provisioned");
        var then = await NumbersOfAsync(customer, id);
        if (market.SelfService)
        {
            (await orders.AcceptAsync(id)).Expect(200);
            await customer.Customer.UntilMailAsync(id, "terms-needed");
        }

        await customer.Customer.UntilMailAsync(id, "numbers-provisioned");
        return new NewNumberLife(
            placed,
            provisioned,
            then,
            await orders.ReadAsync(id),
            await NumbersOfAsync(customer, id),
            await orders.BilledAsync(id),
            await customer.Customer.TemplatesAsync(id));
    }

    private static async Task<JsonNode> FindAndOrderAsync(MarketCustomer customer, MarketFacts market)
    {
        var found = (await customer.SearchAsync(market, new JsonObject { ["kind"] = market.Kinds[0], ["quantity"] = 3 })).Expect(200).Json;
        return (await customer.PlaceAsync(
            market, new { searchId = (string)found["searchId"]!, numbers = NumberCustomer.Texts(found["numbers"])[..2] })).Expect(202).Json;
    }

    private static async Task<JsonNode> AskAsync(MarketCustomer customer, MarketFacts market) =>
        (await customer.AskDeskAsync(market, market.Kinds[0], 2)).Expect(202).Json;

    private static async Task<List<JsonNode>> NumbersOfAsync(MarketCustomer customer, string id) =>
        [.. (await customer.Admin.ListAsync($"{customer.Customer.Path}/numbers?top=500")).Where(n => (string)n["orderId"]! == id)];
}
