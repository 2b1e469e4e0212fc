using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>What came of a port from its draft to its completion.</summary>
internal sealed record PortLife(
    string[] Numbers, JsonNode Submitted, JsonNode Final, List<JsonNode> Events, List<JsonNode> Mails, List<JsonNode> Inventory, List<JsonNode> Billing);

/// <summary>Drives a port of two numbers to Completed in each of the seventeen markets, all at the same time.</summary>
public sealed class PortLives : IAsyncLifetime
{
    public const string ExtraEmail = "extra@contoso.example";

    private Dictionary<string, PortLife> lives = [];

    internal PortLife In(string country) => lives[country];

    public async Task InitializeAsync()
    {
        var customer = await MarketCustomer.EverywhereAsync();
        var ended = await Task.WhenAll(SpecifiedMarkets.All.Values.Select(async m => (m.Country, Life: await LiveAsync(customer, m))));
        lives = ended.ToDictionary(e => e.Country, e => e.Life);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<PortLife> LiveAsync(MarketCustomer customer, MarketFacts market)
    {
        string[] numbers = [market.Place.NextNumber(), market.Place.NextNumber()];
        var id = await customer.PrepareAsync(
            market, MarketDraft.Of(market, numbers).With("/additionalEmails", new JsonArray(ExtraEmail)));
        var wish = new JsonObject { ["requestedDate"] = (string)(await customer.Customer.ReadAsync(id))["earliestDate"]! };
        if (market.RequestedTime)
            wish["requestedTime"] = "10:30";
        (await customer.Customer.AmendAsync(id, wish)).Expect(200);

        var submitted = (await customer.Customer.SubmitAsync(id)).Expect(202).Json;
        if (market.DeskReview)
            (await customer.ActAsync(id, "approval", new { note = "Complete." })).Expect(200);
        var final = await customer.Customer.UntilAsync(id, "Completed", patience: TimeSpan.FromSeconds(90));
        await customer.Customer.UntilMailAsync(id, "order-completed", count: 2);

        var inventory = await customer.Admin.ListAsync($"{customer.Customer.Path}/numbers?location={market.Location}");
        var billing = await customer.Admin.ListAsync($"{customer.Customer.Path}/billing-events?top=500");
        return new PortLife(
            numbers,
            submitted,
            final,
            await customer.Customer.EventsAsync(id),
            await customer.Customer.MailsAsync(id),
            [.. inventory.Where(n => (string)n["orderId"]! == id)],
            [.. billing.Where(e => (string?)e["orderId"] == id)]);
    }
}
