using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Soak;

/// <summary>Load and mischief for a while, then quiet, then the reckoning.</summary>
internal static class SoakRun
{
    private const int Organizations = 3;
    private const int SideBySide = 10;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(6);

    public static async Task<SoakReport> RunAsync(TimeSpan time, int seed, Action<string> say)
    {
        await using var installation = await Installation.StartAsync();
        var customers = await SetUpAsync(installation);
        var stories = new Stories(customers);
        var mischief = new Mischief(installation, new Random(seed));
        say($"The app runs; load and faults for {time}, seed {seed}.");

        using var over = new CancellationTokenSource(time);
        var tellers = Enumerable.Range(0, SideBySide).Select(_ => TellAsync(stories, over.Token)).ToArray();
        var faults = mischief.RunAsync(over.Token);
        while (!over.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(30)), Task.Delay(Timeout.Infinite, over.Token));
            say($"{stories.Begun} stories begun, {stories.Accepted.Count} orders accepted; {string.Join(", ", mischief.Counts.Select(c => $"{c.Value} {c.Key}"))}");
        }

        await faults;
        await Task.WhenAll(tellers);
        say("No more load and faults; it settles.");
        var open = await SettleAsync(installation, stories, say);
        say("The reckoning.");
        return await SoakReport.MakeAsync(installation, stories, mischief, open, customers);
    }

    private static async Task<List<Customer>> SetUpAsync(Installation installation)
    {
        var customers = new List<Customer>();
        for (var i = 0; i < Organizations; i++)
        {
            var customer = await Customer.CreateAsync(installation.App);
            (await customer.Admin.PostAsync($"{customer.Path}/webhooks", new
            {
                url = installation.Webhooks.Url(Stories.HookPath),
                events = new[] { "order.status_changed", "order.completed", "order.rejected" },
            })).Expect(201);
            customers.Add(customer);
        }

        return customers;
    }

    private static async Task TellAsync(Stories stories, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await stories.TellAsync();
    }

    /// <summary>The orders that have not ended as they should when the time is over, as they are then.</summary>
    private static async Task<List<(Accepted Order, JsonNode? Last)>> SettleAsync(
        Installation installation, Stories stories, Action<string> say)
    {
        var begun = TimeProvider.System.GetTimestamp();
        List<(Accepted Order, JsonNode? Last)> open = [.. stories.Accepted.Select(a => (a, (JsonNode?)null))];
        while (open.Count > 0 && TimeProvider.System.GetElapsedTime(begun) < Settling)
        {
            // What was lost is looked for after a while by the app's clock, and what failed tried again.
            await Stories.InsistAsync(() => new ApiClient(installation.App.Http).PostAsync("/api/dev/clock", new { advance = "00:02:00" }), 200);
            await Task.Delay(TimeSpan.FromSeconds(3));
            var left = new ConcurrentBag<(Accepted, JsonNode?)>();
            foreach (var byCustomer in open.GroupBy(o => o.Order.Customer))
            {
                var now = await byCustomer.Key.InAsync(installation.App);
                await Parallel.ForEachAsync(byCustomer, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (one, _) =>
                {
                    var answer = await Stories.InsistAsync(() => now.Admin.GetAsync(one.Order.Path), 200, 404);
                    var last = answer.Status == 200 ? answer.Json : null;
                    if (last is null || !one.Order.Ends.Contains((string)last["status"]!))
                        left.Add((one.Order, last));
                });
            }

            open = [.. left];
            say($"{open.Count} orders have not ended yet.");
        }

        return open;
    }
}
