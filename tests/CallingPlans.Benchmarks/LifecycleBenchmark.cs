using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Benchmarks;

/// <summary>Whole lives of port orders, one after the other and many at once.</summary>
internal static class LifecycleBenchmark
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private const int Rounds = 3;

    public static async Task RunAsync(Report report)
    {
        foreach (var concurrency in new[] { 1, 16, 256 })
        {
            await using var engine = await BenchmarkEngine.StartAsync();
            await LivesPerSecondAsync(engine.Client, concurrency, TimeSpan.FromSeconds(1));
            var rates = new List<double>();
            for (var round = 0; round < Rounds; round++)
                rates.Add(await LivesPerSecondAsync(engine.Client, concurrency, Round));
            var lives = Median.Of(rates);
            report.AddRate($"lifecycles (6 activities, 3 events, 2 timers), {concurrency} at once", lives);
            report.AddRate($"turns of them, {concurrency} at once", lives * engine.TurnsPerInstance());
        }
    }

    private static async Task<double> LivesPerSecondAsync(DurableTaskClient client, int concurrency, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var lives = 0;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                await LiveAsync(client);
                Interlocked.Increment(ref lives);
            }
        })));
        return lives / watch.Elapsed.TotalSeconds;
    }

    private static async Task LiveAsync(DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Lifecycle, "PO-000001");
        foreach (var name in BenchmarkTasks.LifecycleEvents)
            await client.RaiseEventAsync(id, name, "payload");
        await client.WaitForInstanceCompletionAsync(id);
    }
}
