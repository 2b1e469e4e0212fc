using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Webhooks;

/// <summary>What an organisation does with webhooks.</summary>
internal sealed record WebhookCustomer(Customer Customer)
{
    public static readonly string[] AllEvents =
        ["order.status_changed", "order.rejected", "order.foc_received", "order.completed", "order.needs_action"];

    public string Path => $"{Customer.Path}/webhooks";

    public static async Task<WebhookCustomer> CreateAsync(IRunningApp app) => new(await Customer.CreateAsync(app));

    public string Webhook(string id) => $"{Path}/{id}";

    public Task<ApiAnswer> PostAsync(string url, params string[] events) =>
        Customer.Admin.PostAsync(Path, new { url, events = events.Length == 0 ? AllEvents : events });

    /// <summary>A webhook for all events, or for some; its id and secret.</summary>
    public async Task<(string Id, string Secret)> SubscribeAsync(string url, params string[] events)
    {
        var created = (await PostAsync(url, events)).Expect(201).Json;
        return ((string)created["id"]!, (string)created["secret"]!);
    }

    public async Task<JsonNode> ReadAsync(string id) => (await Customer.Admin.GetAsync(Webhook(id))).Expect(200).Json;

    public Task<List<JsonNode>> DeliveriesAsync(string id) => Customer.Admin.ListAsync($"{Webhook(id)}/deliveries");

    public Task<ApiAnswer> ReplayAsync(string id, string delivery) =>
        Customer.Admin.PostAsync($"{Webhook(id)}/deliveries/{delivery}/replay");

    /// <summary>Waits until every delivery of a webhook is as it should be, and there is one at least.</summary>
    public Task<List<JsonNode>> UntilAsync(string id, string status) => Poll.UntilAsync(
        () => DeliveriesAsync(id),
        all => all.Count > 0 && all.TrueForAll(d => (string)d["status"]! == status),
        all => Task.FromResult(string.Join('\n', all.Select(d => d.ToJsonString()))));

    /// <summary>Cancels a draft: one change, which is told as one event.</summary>
    public async Task<string> ChangeOneOrderAsync()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        (await Customer.CancelAsync(id)).Expect(202);
        return id;
    }
}
