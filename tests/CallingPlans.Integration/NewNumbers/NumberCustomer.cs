using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>What an organisation does with new numbers.</summary>
internal sealed record NumberCustomer(Customer Customer)
{
    public ApiClient Admin => Customer.Admin;

    public static async Task<NumberCustomer> CreateAsync(IRunningApp app, string kind = "Paid") =>
        new(await Customer.CreateAsync(app, kind: kind));

    public async Task<NumberCustomer> InAsync(IRunningApp app) => new(await Customer.InAsync(app));

    public string Order(string id) => $"{Customer.Path}/number-orders/{id}";

    public Task<ApiAnswer> SearchAsync(object search, string location = "us") =>
        Admin.PostAsync($"{Customer.Path}/locations/{location}/number-searches", search);

    public Task<ApiAnswer> PlaceAsync(object order, string location = "us") =>
        Admin.PostAsync($"{Customer.Path}/locations/{location}/number-orders", order);

    /// <summary>Places an order of so many numbers, chosen by the system, and waits for them.</summary>
    public async Task<JsonNode> ProvisionAsync(int quantity = 1)
    {
        var placed = (await PlaceAsync(new { criteria = new { kind = "Standard" }, quantity })).Expect(202).Json;
        return await UntilAsync((string)placed["id"]!, "Provisioned");
    }

    public async Task<JsonNode> ReadAsync(string id) => (await Admin.GetAsync(Order(id))).Expect(200).Json;

    public Task<JsonNode> UntilAsync(string id, string status) => Poll.UntilAsync(
        () => ReadAsync(id), o => (string)o["status"]! == status, o => Task.FromResult(o.ToJsonString()));

    public Task<ApiAnswer> AcceptAsync(string id) => Admin.PostAsync($"{Order(id)}/terms-acceptance");

    public Task<List<JsonNode>> NumbersAsync() => Admin.ListAsync($"{Customer.Path}/numbers");

    public async Task<string[]> EventKindsAsync(string id) =>
        [.. (await Admin.ListAsync($"{Order(id)}/events")).Select(e => (string)e["kind"]!)];

    /// <summary>The numbers' billing events of an order, by number.</summary>
    public async Task<string[]> BilledAsync(string id) =>
    [
        .. (await Admin.ListAsync($"{Customer.Path}/billing-events"))
            .Where(e => (string?)e["orderId"] == id)
            .Select(e => (string)e["number"]!)
            .Order(),
    ];

    /// <summary>Gives the organisation an enabled location in the United Kingdom.</summary>
    public async Task<NumberCustomer> WithUkLocationAsync()
    {
        var address = new JsonObject { ["street"] = "1 Contoso Way", ["city"] = "London", ["postalCode"] = "SW1A 1AA", ["country"] = "GB" };
        await Customer.AddLocationAsync("gb", "Europe/London", address);
        return this;
    }

    public static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(n => (string)n!)];
}
