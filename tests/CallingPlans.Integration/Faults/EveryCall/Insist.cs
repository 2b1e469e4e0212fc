using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>What all stories do, again and again until there is an answer.</summary>
internal static class Insist
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A POST that is sent again under the same key.</summary>
    public static Task<ApiAnswer> PostAsync(Customer customer, string path, object? body, params int[] good)
    {
        var key = Guid.NewGuid().ToString();
        return StubbornCustomer.InsistAsync(
            async () =>
            {
                var answer = await customer.Admin.PostAsync(path, body, key);
                // The first attempt is still at work, or was killed at it: it is asked again.
                return answer.Status == 409 && answer.Errors.Any(e => e.Code == "IdempotencyKeyInUse") ? answer with { Status = 503 } : answer;
            },
            good);
    }

    /// <summary>Waits for an order's status, looking from outside of its life.</summary>
    public static Task<JsonNode> UntilAsync(Customer customer, string path, string status) => Poll.UntilAsync(
        () => ReadAsync(customer, path),
        order => (string)order["status"]! == status,
        async order => $"{path} is not {status}: {order.ToJsonString()}\n{await EventsAsync(customer, path)}",
        Patience);

    public static async Task<JsonNode> ReadAsync(Customer customer, string path) =>
        (await Observation.OfAsync(() => StubbornCustomer.InsistAsync(() => customer.Admin.GetAsync(path), 200))).Json;

    private static async Task<string> EventsAsync(Customer customer, string path) =>
        (await Observation.OfAsync(() => StubbornCustomer.InsistAsync(() => customer.Admin.GetAsync($"{path}/events"), 200))).Text;
}
