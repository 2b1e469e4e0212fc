using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Harness;

/// <summary>What an app's consistency checker says once it has looked at everything twice.</summary>
internal static class Findings
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Settings of an app whose checker runs all the time.</summary>
    public static Dictionary<string, string> Often { get; } = new() { ["Consistency:Schedule"] = "* * * * * *" };

    /// <param name="patience">How long a pass may take; three minutes where it is null.</param>
    public static async Task<List<JsonNode>> ReadAsync(IRunningApp app, TimeSpan? patience = null)
    {
        await AwaitPassAsync(app, patience);
        // What differs is a suspicion first: it is confirmed when it is looked at again, which a run does before all else.
        await AwaitPassAsync(app, patience);
        return await (await SignInAsync(app)).ListAsync("/api/desk/findings");
    }

    /// <summary>Fails, and tells them, where there are findings.</summary>
    public static async Task AssertNoneAsync(IRunningApp app)
    {
        var found = await ReadAsync(app);
        Assert.True(found.Count == 0, $"Findings:\n{string.Join('\n', found.Select(f => f.ToJsonString()))}");
    }

    /// <summary>Moves the clock past what is on its way, and waits for a whole pass that began after that.</summary>
    public static async Task AwaitPassAsync(IRunningApp app, TimeSpan? patience = null)
    {
        var moved = (await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:03:00" })).Expect(200);
        var now = (DateTimeOffset)moved.Json["now"]!;
        var desk = await SignInAsync(app);
        await Poll.UntilAsync(
            async () => (await desk.GetAsync("/api/desk/findings")).Expect(200).Json["lastPass"],
            pass => pass is not null && (DateTimeOffset)pass["begunAt"]! >= now,
            pass => Task.FromResult($"No whole pass after {now:O}; the last: {pass?.ToJsonString()}\n{app.Log}"),
            patience ?? Patience);
    }

    private static Task<ApiClient> SignInAsync(IRunningApp app) =>
        ApiClient.SignInAsync(app.Http, new { role = "PortingDesk", name = "Dana Desk" });
}
