using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>Restarts, the lock, damaged data, a disk that fails.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public async Task Open_DatabaseInUse_IsRefusedWithAClearError()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        var refused = await Assert.ThrowsAsync<DatabaseInUseException>(() => DurableEngine.OpenAsync(
            host.Options, host.Tasks, host.Time, NullLoggerFactory.Instance, CancellationToken.None));

        Assert.Contains(host.Options.DatabasePath, refused.Message, StringComparison.Ordinal);
        await host.RestartAsync();
    }

    [Fact]
    public async Task Open_TablesOfAnotherVersion_IsRefused()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        await host.StopAsync();
        Execute(host, "PRAGMA user_version = 99");

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Execute(host, "PRAGMA user_version = 1");
        await host.StartAsync();
    }

    [Fact]
    public async Task Stop_ActivityThatHeedsItsToken_RunsAgainAtTheNextStart()
    {
        var begun = new TaskCompletionSource();
        var tasks = Tasks().ActivityAsync<object, string>("Slow", async (_, cancellation) =>
        {
            if (begun.Task.IsCompleted)
                return "second";
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return "first";
        });
        await using var host = new EngineHost(tasks);
        host.Options = host.Options with { DrainTimeout = TimeSpan.FromMilliseconds(200) };
        await host.StartAsync();
        var id = await host.ScheduleAsync("CallSlow");
        await begun.Task.WaitAsync(EngineHost.Patience);

        await host.RestartAsync();

        Assert.Equal("second", (await host.CompletionAsync(id)).ReadOutputAs<string>());
        Assert.Equal(2, tasks.RunsOf("Slow"));
    }

    [Fact]
    public async Task Stop_ActivityThatEndsInTime_KeepsItsAnswer()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource<string>();
        var tasks = Tasks().ActivityAsync<object, string>("Slow", (_, _) =>
        {
            begun.TrySetResult();
            return release.Task;
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("CallSlow");
        await begun.Task.WaitAsync(EngineHost.Patience);

        var stop = host.StopAsync();
        release.SetResult("first");
        await stop;
        await host.StartAsync();

        Assert.Equal("first", (await host.CompletionAsync(id)).ReadOutputAs<string>());
        Assert.Equal(1, tasks.RunsOf("Slow"));
    }

    [Fact]
    public async Task Stop_ActivityThatHeedsNothing_IsBounded()
    {
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource<string>();
        var tasks = Tasks().ActivityAsync<object, string>("Slow", (_, _) =>
        {
            begun.TrySetResult();
            return never.Task;
        });
        await using var host = new EngineHost(tasks);
        host.Options = host.Options with { DrainTimeout = TimeSpan.FromMilliseconds(200) };
        await host.StartAsync();
        await host.ScheduleAsync("CallSlow");
        await begun.Task.WaitAsync(EngineHost.Patience);

        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Client_BetweenOpenAndStart_IsDurableAndRunsLater()
    {
        await using var host = new EngineHost(Tasks());
        string id;
        await using (var engine = await DurableEngine.OpenAsync(
            host.Options, host.Tasks, host.Time, NullLoggerFactory.Instance, CancellationToken.None))
        {
            id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Short");
            Assert.Equal(OrchestrationRuntimeStatus.Pending, (await engine.Client.GetInstanceAsync(id))!.RuntimeStatus);
        }

        await host.StartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.CompletionAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task History_Unreadable_FailsThatInstanceOnly()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var poisoned = await host.ScheduleAsync("Wait");
        var healthy = await host.ScheduleAsync("Wait");
        await host.IdleAsync();
        await host.StopAsync();
        Execute(host, $"UPDATE history SET events = '[{{' WHERE instance = (SELECT key FROM instances WHERE id = '{poisoned}')");
        await host.StartAsync();

        await host.Client.RaiseEventAsync(poisoned, "Go", "a");
        await host.Client.RaiseEventAsync(healthy, "Go", "b");

        Assert.Equal("System.Text.Json.JsonException", (await host.CompletionAsync(poisoned)).FailureDetails!.ErrorType.Replace("Reader", string.Empty, StringComparison.Ordinal));
        Assert.Equal("b", (await host.CompletionAsync(healthy)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Message_Unreadable_FailsThatInstanceOnly()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var poisoned = await host.ScheduleAsync("Wait");
        var healthy = await host.ScheduleAsync("Wait");
        await host.IdleAsync();
        await host.StopAsync();
        Execute(host, $"INSERT INTO inbox (instance, event) SELECT key, '?' FROM instances WHERE id = '{poisoned}'");
        await host.StartAsync();

        await host.Client.RaiseEventAsync(healthy, "Go", "b");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.CompletionAsync(poisoned)).RuntimeStatus);
        Assert.Equal("b", (await host.CompletionAsync(healthy)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Commit_ThatFailsOnce_IsRunAgainFromTheDatabase()
    {
        await using var host = new EngineHost(Tasks());
        var commits = 0;
        await host.StartAsync(step =>
        {
            // The second commit is the first turn.
            if (step == CommitStep.Before && ++commits == 2)
                throw new SqliteException("disk full", 13);
        });

        var done = await host.RunAsync("Short");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(2, host.Tasks.StartsOf("Short"));
    }

    [Fact]
    public async Task Commit_ThatFailsForAClient_IsHerErrorAndLeavesNothing()
    {
        await using var host = new EngineHost(Tasks());
        await host.StartAsync(step => throw new SqliteException($"disk full {step}", 13));

        await Assert.ThrowsAsync<SqliteException>(() => host.ScheduleAsync("Short", id: "order-1"));

        Assert.Null(await host.Client.GetInstanceAsync("order-1"));
    }

    [Fact]
    public async Task Disk_Full_NothingIsLostAndItGoesOnWhenThereIsRoom()
    {
        var isFull = false;
        await using var host = new EngineHost(Tasks());
        await host.StartAsync(step =>
        {
            if (Volatile.Read(ref isFull) && step == CommitStep.Before)
                throw new SqliteException("database or disk is full", 13);
        });
        var waiting = await host.ScheduleAsync("Wait");
        await host.IdleAsync();

        Volatile.Write(ref isFull, true);
        await Assert.ThrowsAsync<SqliteException>(() => host.ScheduleAsync("Short", id: "refused"));
        await Assert.ThrowsAsync<SqliteException>(() => host.Client.RaiseEventAsync(waiting, "Go", "lost"));
        Volatile.Write(ref isFull, false);
        await host.Client.RaiseEventAsync(waiting, "Go", "b");

        Assert.Equal("b", (await host.CompletionAsync(waiting)).ReadOutputAs<string>());
        Assert.Null(await host.Client.GetInstanceAsync("refused"));
    }

    [Fact]
    public async Task Writer_ByDefault_WaitsForTheDisk()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        using var connections = new SqliteConnections(
            Path.Combine(Path.GetDirectoryName(host.Options.DatabasePath)!, "other.db"));
        using var writer = connections.OpenWriter();

        Assert.Equal("wal", Pragma("journal_mode"));
        Assert.Equal("2", Pragma("synchronous"));

        string? Pragma(string name)
        {
            using var command = writer.CreateCommand();
#pragma warning disable CA2100 // constant
            command.CommandText = "PRAGMA " + name;
#pragma warning restore CA2100
            return Convert.ToString(command.ExecuteScalar());
        }
    }

    private static TestTasks Tasks() => new TestTasks()
        .Orchestrator("Short", _ => Task.CompletedTask)
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("CallSlow", context => context.CallActivityAsync<string>("Slow"));

    private static void Execute(EngineHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={host.Options.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // text of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
