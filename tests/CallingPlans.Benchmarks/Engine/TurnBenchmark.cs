using System.Diagnostics;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>
/// One turn of an idle engine, from before its event is stored until the activity that it calls is started: two durable
/// commits at least, the event's and the turn's. And the same after longer and longer histories.
/// </summary>
internal static class TurnBenchmark
{
    private static readonly int[] Lengths = [10, 100, 1_000];

    public static async Task RunAsync(BenchRun run)
    {
        await using var engine = new BenchmarkEngine();
        await engine.OpenAsync();
        foreach (var length in Lengths)
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Listener, length, new StartOrchestrationOptions($"listener-{length}"));
        await engine.Engine.WhenIdleAsync();
        await LatencyAsync(run, engine);
        await HistoryAsync(run, engine);
    }

    private static async Task LatencyAsync(BenchRun run, BenchmarkEngine engine)
    {
        using var disk = new OneCommit();
        var (turns, commits) = (new List<double>(), new List<double>());
        for (var i = 0; i < run.Pick(400, 2_000); i++)
        {
            commits.Add(disk.Time());
            turns.Add(await TurnAsync(engine, Lengths[0]));
        }

        var commit = Percentile.Median(commits);
        run.AtMost("engine: event accepted → activity started, idle, p50; baseline: one durable commit, p50", Percentile.Median(turns), commit, 3, Figures.Milliseconds);
        run.AtMost("engine: the same, p99; baseline: one durable commit, p50", Percentile.Of(turns, 0.99), commit, 8, Figures.Milliseconds);
        run.Tell("the disk: one durable commit, p99", Figures.Milliseconds(Percentile.Of(commits, 0.99)), Figures.Milliseconds(commit), Percentile.Of(commits, 0.99) / commit);
    }

    /// <summary>The lengths are measured in turn, so that a busy moment of the machine falls on all of them.</summary>
    private static async Task HistoryAsync(BenchRun run, BenchmarkEngine engine)
    {
        var times = Lengths.ToDictionary(length => length, _ => new List<double>());
        for (var i = 0; i < run.Pick(100, 400); i++)
        {
            foreach (var length in Lengths)
                times[length].Add(await TurnAsync(engine, length));
        }

        var medians = Lengths.Select(length => ((double)length, Percentile.Median(times[length]))).ToList();
        run.AtMost(
            $"engine: a turn after {Lengths[^1]:N0} turns of history; baseline: after {Lengths[0]}", medians[^1].Item2, medians[0].Item2, 1.25, Figures.Milliseconds);
        run.Charts.Add(new LineChart("performance-history", "A turn does not grow with its history", "turns in the history", "ms, p50", Logarithmic: true)
        {
            Lines = { ("event → activity", medians) },
        });
    }

    private static async Task<double> TurnAsync(BenchmarkEngine engine, int length)
    {
        var started = new TaskCompletionSource<long>();
        engine.Tasks.ActivityStarted = () => started.TrySetResult(Stopwatch.GetTimestamp());
        var began = Stopwatch.GetTimestamp();
        await engine.Client.RaiseEventAsync($"listener-{length}", BenchmarkTasks.ListenerEvent, 1);
        var time = Stopwatch.GetElapsedTime(began, await started.Task).TotalMilliseconds;
        await engine.Engine.WhenIdleAsync();
        return time;
    }

    /// <summary>A row in a commit of its own, with the engine's own settings.</summary>
    private sealed class OneCommit : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-commit-");
        private readonly SqliteConnection connection;
        private readonly PreparedStatement insert;

        public OneCommit()
        {
            connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "one.db")};Pooling=False");
            connection.Open();
            connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE inbox (id INTEGER PRIMARY KEY, instance INTEGER, event TEXT)");
            insert = new PreparedStatement(connection, "INSERT INTO inbox (instance, event) VALUES (1, '{\"e\":\"event\",\"name\":\"Tick\",\"input\":\"1\"}')", 0);
        }

        public double Time() => Clock.Time(() => insert.Execute());

        public void Dispose()
        {
            insert.Dispose();
            connection.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
