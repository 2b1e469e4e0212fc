using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>An engine on a database of its own, with a clock that stands still until it is moved.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    /// <summary>No wait of a test is longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static readonly DateTimeOffset Epoch = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("durable-");
    private DurableEngine? engine;

    public EngineHost(TestTasks tasks, int maxLiveInstances = 100)
    {
        Tasks = tasks;
        Options = new()
        {
            DatabasePath = Path.Combine(folder.FullName, "durable.db"),
            MaxLiveInstances = maxLiveInstances,
            DrainTimeout = TimeSpan.FromSeconds(4),
        };
    }

    public TestTasks Tasks { get; set; }

    public DurableEngineOptions Options { get; set; }

    public FakeTimeProvider Time { get; } = new(Epoch);

    public ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    public DurableEngine Engine => engine ?? throw new InvalidOperationException("Not started.");

    public DurableTaskClient Client => Engine.Client;

    public static async Task<EngineHost> StartAsync(TestTasks tasks, int maxLiveInstances = 100)
    {
        var host = new EngineHost(tasks, maxLiveInstances);
        await host.StartAsync();
        return host;
    }

    public async Task StartAsync(Action<CommitStep>? observeCommits = null, TimeProvider? clock = null)
    {
        engine = await DurableEngine.OpenAsync(
            Options, Tasks, clock ?? Time, Loggers, CancellationToken.None, observeCommits);
        await engine.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        if (engine is not null)
            await engine.DisposeAsync();
        engine = null;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public Task IdleAsync() => Engine.WhenIdleAsync().WaitAsync(Patience);

    /// <summary>Lets everything come to rest, moves the clock, and lets everything come to rest again.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await IdleAsync();
        Time.Advance(by);
        await IdleAsync();
    }

    public async Task<string> ScheduleAsync(string name, object? input = null, string? id = null) =>
        await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    public async Task<OrchestrationMetadata> CompletionAsync(string id) =>
        await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(Patience);

    /// <summary>Schedules an instance and waits until it has ended.</summary>
    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null) =>
        await CompletionAsync(await ScheduleAsync(name, input));

    public async Task<OrchestrationMetadata> GetAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true)
        ?? throw new InvalidOperationException($"There is no instance {id}.");

    /// <summary>What the instance went through, in order.</summary>
    public List<HistoryEvent> History(string id) => [.. Turns(id).SelectMany(turn => turn.Events)];

    public List<TurnRecord> Turns(string id) =>
        Engine.Store.History(Scalar($"SELECT key FROM instances WHERE id = '{id}'"));

    public long Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Options.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // text of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }
}
