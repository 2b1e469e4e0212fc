using System.Diagnostics;
using Microsoft.DurableTask;

namespace CallingPlans.Benchmarks;

/// <summary>What a turn costs when the history is long: in memory, and with a replay.</summary>
internal static class HistoryBenchmark
{
    private const int InstancesPerLength = 20;
    private const int TurnsPerInstance = 10;
    private static readonly int[] Lengths = [10, 100, 1_000];

    public static async Task RunAsync(Report report)
    {
        await using var engine = await BenchmarkEngine.StartAsync();
        foreach (var length in Lengths)
        {
            for (var number = 0; number < InstancesPerLength; number++)
            {
                await engine.Client.ScheduleNewOrchestrationInstanceAsync(
                    BenchmarkTasks.Listener, length, new StartOrchestrationOptions(Id(length, number)));
            }
        }

        await engine.Engine.WhenIdleAsync();
        await MeasureAsync(report, engine, "one turn, live");
        await engine.ReopenAsync(maxLiveInstances: 0);
        await MeasureAsync(report, engine, "one turn after a replay");
    }

    /// <summary>
    /// The lengths are measured in turn, sample by sample, so that a busy moment of the machine falls on all of them.
    /// </summary>
    private static async Task MeasureAsync(Report report, BenchmarkEngine engine, string what)
    {
        var times = Lengths.ToDictionary(length => length, _ => new List<double>());
        for (var turn = 0; turn < TurnsPerInstance; turn++)
        {
            for (var number = 0; number < InstancesPerLength; number++)
            {
                foreach (var length in Lengths)
                    times[length].Add(await TurnAsync(engine, Id(length, number)));
            }
        }

        var shortest = Median.Of(times[Lengths[0]]);
        foreach (var length in Lengths)
        {
            var median = Median.Of(times[length]);
            report.Add($"{what}, history of {length:N0} turns", $"{median:N0} us", $"{median / shortest:N2} x");
        }
    }

    private static string Id(int length, int number) => $"listener-{length}-{number}";

    private static async Task<double> TurnAsync(BenchmarkEngine engine, string id)
    {
        var began = Stopwatch.GetTimestamp();
        await engine.Client.RaiseEventAsync(id, "Tick", 1);
        await engine.Engine.WhenIdleAsync();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
