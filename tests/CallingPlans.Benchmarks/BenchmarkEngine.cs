using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Benchmarks;

/// <summary>An engine on a database of its own.</summary>
internal sealed class BenchmarkEngine : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-");

    public DurableEngine Engine { get; private set; } = null!;

    public DurableTaskClient Client => Engine.Client;

    public static async Task<BenchmarkEngine> StartAsync(int maxLiveInstances = 1_000)
    {
        var engine = new BenchmarkEngine();
        await engine.OpenAsync(maxLiveInstances);
        return engine;
    }

    /// <summary>Turns that were stored, per instance: what comes at the same time shares one.</summary>
    public double TurnsPerInstance()
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder.FullName, "durable.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT avg(turns) FROM instances";
        return Convert.ToDouble(command.ExecuteScalar());
    }

    public async Task ReopenAsync(int maxLiveInstances = 1_000)
    {
        await Engine.DisposeAsync();
        await OpenAsync(maxLiveInstances);
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task OpenAsync(int maxLiveInstances)
    {
        var options = new DurableEngineOptions
        {
            DatabasePath = Path.Combine(folder.FullName, "durable.db"),
            MaxLiveInstances = maxLiveInstances,
        };
        Engine = await DurableEngine.OpenAsync(
            options, new BenchmarkTasks(), TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await Engine.StartAsync(CancellationToken.None);
    }
}
