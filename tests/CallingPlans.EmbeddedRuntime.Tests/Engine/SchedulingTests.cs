using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>Starting instances: ids, duplicates, replacement, start times, tags, restarts.</summary>
public sealed class SchedulingTests
{
    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    [Fact]
    public async Task Schedule_WithoutId_GivesAGuidWithoutDashes()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        Assert.True(Guid.TryParseExact(await host.ScheduleAsync("Wait"), "N", out _));
    }

    [Fact]
    public async Task Schedule_SameIdAtTheSameTime_OneWins()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        var attempts = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await host.Client.ScheduleNewOrchestrationInstanceAsync(
                    "Wait", new StartOrchestrationOptions("order-1").WithDedupeStatuses(Unfinished));
                return true;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return false;
            }
        }));

        Assert.Equal(1, attempts.Count(won => won));
    }

    [Fact]
    public async Task Schedule_IdInAStatusNotProtected_StartsAnew()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        await host.ScheduleAsync("Wait", id: "order-1");
        await host.Client.RaiseEventAsync("order-1", "Go", "first");
        await host.CompletionAsync("order-1");

        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", new StartOrchestrationOptions("order-1").WithDedupeStatuses(Unfinished));
        await host.Client.RaiseEventAsync("order-1", "Go", "second");

        Assert.Equal("second", (await host.CompletionAsync("order-1")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Schedule_ExistingIdWithoutDedupe_ReplacesARunningOneAndIgnoresItsAnswers()
    {
        var release = new TaskCompletionSource<string>();
        var tasks = Tasks()
            .ActivityAsync<object, string>("Slow", (_, _) => release.Task)
            .Orchestrator("Old", context => context.CallActivityAsync<string>("Slow"));
        await using var host = await EngineHost.StartAsync(tasks);
        await host.ScheduleAsync("Old", id: "order-1");
        await host.Client.WaitForInstanceStartAsync("order-1").WaitAsync(EngineHost.Patience);

        await host.ScheduleAsync("Wait", id: "order-1");
        release.SetResult("too late");
        await host.IdleAsync();

        var found = await host.GetAsync("order-1");
        Assert.Equal("Wait", found.Name);
        Assert.Equal(OrchestrationRuntimeStatus.Running, found.RuntimeStatus);
        Assert.Equal(1, host.Scalar("SELECT count(*) FROM instances"));
    }

    [Fact]
    public async Task Schedule_UnknownDedupeStatus_IsRefused()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", new StartOrchestrationOptions("order-1") { DedupeStatuses = ["Dreaming"] }));
    }

    [Fact]
    public async Task Schedule_StartAt_WaitsAndKeepsEventsThatCome()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", new StartOrchestrationOptions(StartAt: EngineHost.Epoch.AddDays(2)));
        await host.Client.RaiseEventAsync(id, "Go", "early");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        await host.RestartAsync();
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.GetAsync(id)).RuntimeStatus);
        Assert.Equal(0, host.Tasks.StartsOf("Wait"));

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("early", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Schedule_UnknownOrchestrator_FailsTheInstance()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        Assert.Equal("OrchestratorTaskNotFound", (await host.RunAsync("Nobody")).FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task Schedule_WithoutName_IsRefused()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_Ended_RunsAgainWithItsInput(bool newId)
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var first = await host.RunAsync("Echo", "hello");

        var id = await host.Client.RestartAsync(first.InstanceId, newId);

        Assert.Equal(newId, id != first.InstanceId);
        Assert.Equal("hello", (await host.CompletionAsync(id)).ReadOutputAs<string>());
        Assert.Equal(2, host.Tasks.StartsOf("Echo"));
    }

    [Fact]
    public async Task Restart_UnknownOrRunning_IsRefused()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var running = await host.ScheduleAsync("Wait");

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.RestartAsync("nobody"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.RestartAsync(running));
    }

    [Fact]
    public async Task WaitFor_UnknownInstance_Throws()
    {
        await using var host = await EngineHost.StartAsync(Tasks());

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.WaitForInstanceCompletionAsync("nobody"));
    }

    [Fact]
    public async Task WaitFor_Cancelled_StopsWaiting()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Wait");
        using var cancellation = new CancellationTokenSource();

        var wait = host.Client.WaitForInstanceCompletionAsync(id, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    private static TestTasks Tasks() => new TestTasks()
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Echo", context => Task.FromResult(context.GetInput<string>()));
}
