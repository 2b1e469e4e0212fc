using System.Diagnostics;
using System.Text.Json;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>
/// A process whose engine has 100,000 waiting instances, each with a timer days ahead: how soon it serves, what it holds, what it
/// does while nothing happens.
/// </summary>
internal static class WaitingBenchmark
{
    /// <summary>The argument that makes this program the process that is measured; a folder and an instance follow.</summary>
    public const string Argument = "waiting";

    private const int Count = 100_000;
    private const double BytesPerMegabyte = 1 << 20;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(BenchRun run)
    {
        await using var engine = new BenchmarkEngine();
        await engine.OpenAsync();
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(BenchmarkTasks.Life, "PO-000001", new StartOrchestrationOptions("life-1"));
        await engine.Engine.WhenIdleAsync();
        await engine.CloseAsync();
        engine.OnDatabase(Multiply);
        var figures = await MeasureAsync(engine.Folder);
        await engine.OpenAsync();

        run.Within($"engine: {Count:N0} waiting instances, start of the process until one has had its turn", figures.ServingMilliseconds, 15_000, Figures.Milliseconds);
        run.Within("engine: the same, memory of the process", figures.Megabytes, 1_024, Figures.Megabytes);
        run.Within("engine: the same, idle, of one core", figures.IdlePercent, 3, Figures.PercentOfACore);
    }

    /// <summary>The process that is measured.</summary>
    public static async Task ChildAsync(string folder)
    {
        var started = new TaskCompletionSource();
        var tasks = new BenchmarkTasks { ActivityStarted = () => started.TrySetResult() };
        await using var engine = await DurableEngine.OpenAsync(
            new DurableEngineOptions { DatabasePath = BenchmarkEngine.DatabaseIn(folder) }, tasks, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await engine.StartAsync(CancellationToken.None);
        await engine.Client.RaiseEventAsync($"life-{Count}", BenchmarkTasks.LifeEvent, "payload");
        await started.Task;
        using var self = Process.GetCurrentProcess();
        var serving = (TimeProvider.System.GetLocalNow().DateTime - self.StartTime).TotalMilliseconds;
        await engine.WhenIdleAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        self.Refresh();
        var before = self.TotalProcessorTime;
        await Task.Delay(Idle);
        self.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new Waited(
            serving, self.WorkingSet64 / BytesPerMegabyte, 100 * (self.TotalProcessorTime - before) / Idle)));
    }

    private static async Task<Waited> MeasureAsync(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(WaitingBenchmark).Assembly.Location, Argument, folder])
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return JsonSerializer.Deserialize<Waited>(said) ?? throw new InvalidOperationException($"The waiting process said '{said}'.");
    }

    /// <summary>Rows for the others as the engine wrote them for the first.</summary>
    private static int Multiply(SqliteConnection connection)
    {
        const string others = $"(WITH RECURSIVE c(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM c WHERE n < 100000) SELECT n FROM c)";
        connection.Run(
            $"""
            BEGIN;
            INSERT INTO instances SELECT n, 'life-' || n, name, status, generation, turns, created_at, updated_at, completed_at, parent_key,
                parent_task, parent_id, parent_name, tags, trace_parent, custom_status, failure, output, input FROM instances, {others} WHERE key = 1;
            INSERT INTO history SELECT n, turn, at, events FROM history, {others} WHERE instance = 1;
            INSERT INTO timers SELECT n, task, fire_at FROM timers, {others} WHERE instance = 1;
            COMMIT;
            """);
        return Count;
    }

    private sealed record Waited(double ServingMilliseconds, double Megabytes, double IdlePercent);
}
