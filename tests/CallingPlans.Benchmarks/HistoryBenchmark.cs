using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Benchmarks;

/// <summary>What a turn costs when the history is long: in memory, and with a replay.</summary>
internal static class HistoryBenchmark
{
    private const string Id = "listener";
    private const int LiveSamples = 400;
    private const int ReplaySamples = 60;
    private static readonly int[] Lengths = [10, 100, 1_000];

    public static async Task RunAsync(Report report)
    {
        await MeasureAsync(report, "one turn, live", maxLiveInstances: 1_000, LiveSamples);
        await MeasureAsync(report, "one turn after a replay", maxLiveInstances: 0, ReplaySamples);
    }

    /// <summary>The lengths are measured in turn, sample by sample, so that a busy moment of the machine falls on all of them.</summary>
    private static async Task MeasureAsync(Report report, string what, int maxLiveInstances, int samples)
    {
        var engines = new List<BenchmarkEngine>();
        try
        {
            foreach (var length in Lengths)
                engines.Add(await FilledAsync(length, maxLiveInstances));

            var times = Lengths.Select(_ => new List<double>()).ToList();
            for (var sample = 0; sample < samples; sample++)
            {
                for (var index = 0; index < engines.Count; index++)
                    times[index].Add(await TurnAsync(engines[index], sample));
            }

            // The histories grow by a turn with every sample; the median is that of the middle.
            var medians = times.ConvertAll(Median.Of);
            for (var index = 0; index < Lengths.Length; index++)
            {
                report.Add(
                    $"{what}, history of {Lengths[index]:N0} + {samples / 2:N0} turns",
                    $"{medians[index]:N0} us",
                    $"{medians[index] / medians[0]:N2} x");
            }
        }
        finally
        {
            foreach (var engine in engines)
                await engine.DisposeAsync();
        }
    }

    private static async Task<double> TurnAsync(BenchmarkEngine engine, int number)
    {
        var began = Stopwatch.GetTimestamp();
        await engine.Client.RaiseEventAsync(Id, "Tick", number);
        await engine.Engine.WhenIdleAsync();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }

    private static async Task<BenchmarkEngine> FilledAsync(int length, int maxLiveInstances)
    {
        var engine = await BenchmarkEngine.StartAsync(maxLiveInstances);
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Listener, new(Id), CancellationToken.None);
        for (var turn = 0; turn < length; turn++)
            await TurnAsync(engine, turn);
        return engine;
    }
}
