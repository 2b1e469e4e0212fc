using System.Diagnostics;
using CallingPlans.Benchmarks.Measuring;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>Whole lives, many at once: what the engine adds to the rows that a life has to write.</summary>
internal static class LivesBenchmark
{
    private const int AtOnce = 500;
    private const string InMemory = "/dev/shm";

    public static async Task RunAsync(BenchRun run)
    {
        var (rows, historyLength) = await CountRowsAsync();
        using var raw = new RawLives(rows, historyLength);
        await using var engine = new BenchmarkEngine();
        await engine.OpenAsync();
        var round = TimeSpan.FromSeconds(run.Pick(2, 4));
        var (lives, rawLives) = (new List<double>(), new List<double>());
        await LivesPerSecondAsync(engine, TimeSpan.FromSeconds(1));
        for (var i = 0; i < run.Pick(3, 5); i++)
        {
            rawLives.Add(raw.LivesPerSecond(AtOnce, round / 2));
            lives.Add(await LivesPerSecondAsync(engine, round));
        }

        var rowsOfALife = rows.Values.Sum();
        run.AtLeast(
            $"engine: rows written, {AtOnce} lifecycles at once; baseline: raw SQLite group commits of the same rows",
            Percentile.Median(lives) * rowsOfALife, Percentile.Median(rawLives) * raw.RowsOfALife, 0.6, Figures.PerSecond);
        run.Tell($"engine: lifecycles, {AtOnce} at once, durable ({Figures.Digits(rowsOfALife)} rows each)", Figures.PerSecond(Percentile.Median(lives)));
        if (Directory.Exists(InMemory))
            run.Tell($"engine: the same on a file system in memory", Figures.PerSecond(await InMemoryAsync(round)));
    }

    private static async Task<double> InMemoryAsync(TimeSpan round)
    {
        await using var engine = new BenchmarkEngine(InMemory);
        await engine.OpenAsync();
        return await LivesPerSecondAsync(engine, round);
    }

    private static async Task<(Dictionary<string, double> Rows, int HistoryLength)> CountRowsAsync()
    {
        await using var engine = new BenchmarkEngine();
        await engine.OpenAsync();
        await engine.CloseAsync();
        engine.OnDatabase(RowCounter.Install);
        await engine.OpenAsync();
        await LivesPerSecondAsync(engine, TimeSpan.FromSeconds(1));
        await engine.CloseAsync();
        var (rows, lives, length) = engine.OnDatabase(db => (
            RowCounter.Read(db), db.Number("SELECT count(*) FROM instances"), db.Number("SELECT avg(length(events)) FROM history")));
        await engine.OpenAsync();
        return (rows.ToDictionary(r => r.Key, r => r.Value / lives), (int)length);
    }

    private static async Task<double> LivesPerSecondAsync(BenchmarkEngine engine, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var lives = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Life, "PO-000001");
                await engine.Client.RaiseEventAsync(id, BenchmarkTasks.LifeEvent, "payload");
                await engine.Client.WaitForInstanceCompletionAsync(id);
                Interlocked.Increment(ref lives);
            }
        })));
        return lives / watch.Elapsed.TotalSeconds;
    }
}
