using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Benchmarks.Engine;

/// <summary>An engine on a database of its own, as the app sets it up.</summary>
internal sealed class BenchmarkEngine : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    /// <param name="parent">On which disk; the system's temporary folder where it is null.</param>
    public BenchmarkEngine(string? parent = null) =>
        folder = Directory.CreateDirectory(Path.Combine(parent ?? Path.GetTempPath(), $"bench-{Guid.NewGuid():N}"));

    public DurableEngine Engine { get; private set; } = null!;

    public DurableTaskClient Client => Engine.Client;

    public BenchmarkTasks Tasks { get; } = new();

    public string Folder => folder.FullName;

    /// <summary>Opens the engine, or opens it again after <see cref="CloseAsync"/>.</summary>
    public async Task OpenAsync()
    {
        var options = new DurableEngineOptions { DatabasePath = DatabaseIn(Folder) };
        Engine = await DurableEngine.OpenAsync(options, Tasks, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await Engine.StartAsync(CancellationToken.None);
    }

    public ValueTask CloseAsync() => Engine.DisposeAsync();

    /// <summary>Works on the database beside the engine.</summary>
    public T OnDatabase<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseIn(Folder)};Pooling=False");
        connection.Open();
        return work(connection);
    }

    public static string DatabaseIn(string folder) => Path.Combine(folder, "durable.db");

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
