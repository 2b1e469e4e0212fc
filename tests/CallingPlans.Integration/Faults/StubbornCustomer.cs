using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults;

/// <summary>
/// Orders through an app that fails now and then, as a client should: what got no answer, or was told to come again, is
/// sent again.
/// </summary>
internal sealed class StubbornCustomer(Customer customer)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A draft with all that its submission needs.</summary>
    public async Task<string> PrepareAsync(JsonObject draft)
    {
        var id = (string)(await InsistAsync(() => customer.DraftAsync(draft), 201)).Json["id"]!;
        await PrepareAsync(id);
        return id;
    }

    public async Task PrepareAsync(string id)
    {
        // A picture is not read: what is tested here is what the order does, on a machine that has enough to do.
        await InsistAsync(() => customer.Admin.UploadAsync($"{customer.Order(id)}/bill", Files.Png(), ApiClient.Png), 200);
        await InsistAsync(() => customer.SignAsync(id), 200);
    }

    /// <summary>Submits. Where an answer was lost, a conflict says that the order was taken before.</summary>
    public async Task SubmitAsync(string id)
    {
        var answer = await InsistAsync(() => customer.SubmitAsync(id), 202, 409);
        if (answer.Status == 409)
            Assert.Equal(1, (int)(await ReadAsync(id))["attempts"]!);
    }

    /// <summary>Waits for the order to be completed.</summary>
    public async Task<JsonNode> UntilCompletedAsync(string id) => await Poll.UntilAsync(
        () => ReadAsync(id),
        order => (string)order["status"]! == "Completed",
        async order => $"Last: {order.ToJsonString()}\nEvents:\n{string.Join('\n', (await customer.EventsAsync(id)).Select(e => e.ToJsonString()))}",
        Patience);

    /// <summary>Waits for a mail to the order's contacts.</summary>
    public async Task UntilMailedAsync(string id, string template) => await Poll.UntilAsync(
        async () => (await InsistAsync(() => customer.Admin.GetAsync($"/api/dev/mailbox?orderId={id}"), 200)).Text,
        mails => mails.Contains($"\"{template}\""),
        mails => Task.FromResult($"No mail {template} of order {id}: {mails}"),
        Patience);

    public async Task<JsonNode> ReadAsync(string id) => (await InsistAsync(() => customer.Admin.GetAsync(customer.Order(id)), 200)).Json;

    /// <summary>Sends until an answer has one of these statuses; any other but 503 fails the test.</summary>
    public static async Task<ApiAnswer> InsistAsync(Func<Task<ApiAnswer>> send, params int[] good)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await TryAsync(send);
            if (answer is not null && (good.Contains(answer.Status) || answer.Status is not 503))
                return good.Contains(answer.Status) ? answer : answer.Expect(good[0]);
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, $"No answer: {answer?.Text ?? "no connection"}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Null where the app was killed in between, or is not there.</summary>
    private static async Task<ApiAnswer?> TryAsync(Func<Task<ApiAnswer>> send)
    {
        try
        {
            return await send();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }
}
