using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Benchmarks;

/// <summary>Ten thousand orders that wait: what they cost in memory, and how soon a restart serves.</summary>
internal static class WaitingBenchmark
{
    private const int Count = 10_000;
    private const double BytesPerMegabyte = 1 << 20;

    public static async Task RunAsync(Report report)
    {
        await using var engine = await BenchmarkEngine.StartAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Lifecycle, $"PO-{number:D6}")));
        await engine.Engine.WhenIdleAsync();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        report.Add($"managed memory with {Count:N0} waiting instances", $"{GC.GetTotalMemory(true) / BytesPerMegabyte:N0} MB");
        report.Add("working set of this whole benchmark at that moment", $"{process.WorkingSet64 / BytesPerMegabyte:N0} MB");

        var watch = Stopwatch.StartNew();
        await engine.ReopenAsync();
        await engine.Client.RaiseEventAsync(ids[0], BenchmarkTasks.LifecycleEvents[0]);
        await engine.Engine.WhenIdleAsync();
        report.Add("stop, start and first turn with them", $"{watch.Elapsed.TotalMilliseconds:N0} ms");
    }
}
