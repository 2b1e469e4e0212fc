using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Benchmarks;

/// <summary>What a turn costs when the history is long: in memory, and with a replay.</summary>
internal static class HistoryBenchmark
{
    private const int Samples = 300;
    private const int ReplaySamples = 30;
    private static readonly int[] Lengths = [10, 100, 1_000];

    public static async Task RunAsync(Report report)
    {
        await using (var warmUp = await BenchmarkEngine.StartAsync())
            await MicrosecondsPerTurnAsync(warmUp, 0, Samples);

        double? shortest = null;
        foreach (var length in Lengths)
        {
            await using var live = await BenchmarkEngine.StartAsync();
            var median = await MicrosecondsPerTurnAsync(live, length, Samples);
            shortest ??= median;
            report.Add($"one turn, live, history of {length:N0} turns", $"{median:N0} us", $"{median / shortest:N2} x");
        }

        shortest = null;
        foreach (var length in Lengths)
        {
            await using var evicting = await BenchmarkEngine.StartAsync(maxLiveInstances: 0);
            await FillAsync(evicting, length);
            var median = await MicrosecondsPerTurnAsync(evicting, 0, ReplaySamples);
            shortest ??= median;
            report.Add($"one turn after a replay, history of {length:N0} turns", $"{median:N0} us", $"{median / shortest:N2} x");
        }
    }

    private static async Task<double> MicrosecondsPerTurnAsync(BenchmarkEngine engine, int length, int samples)
    {
        await FillAsync(engine, length);
        var times = new List<double>();
        for (var sample = 0; sample < samples; sample++)
        {
            var began = Stopwatch.GetTimestamp();
            await engine.Client.RaiseEventAsync("listener", "Tick", sample);
            await engine.Engine.WhenIdleAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        return Median.Of(times);
    }

    private static async Task FillAsync(BenchmarkEngine engine, int length)
    {
        if (await engine.Client.GetInstanceAsync("listener", CancellationToken.None) is null)
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Listener, new("listener"), CancellationToken.None);
        for (var turn = 0; turn < length; turn++)
        {
            await engine.Client.RaiseEventAsync("listener", "Tick", turn);
            await engine.Engine.WhenIdleAsync();
        }
    }
}
