using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>Suspend, resume, terminate, purge.</summary>
public sealed class SteeringTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task Suspend_Repeatedly_HoldsEverythingUntilOneResume(int maxLiveInstances)
    {
        await using var host = await EngineHost.StartAsync(Tasks(), maxLiveInstances);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        await host.Client.SuspendInstanceAsync(id, "a look");
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.RaiseEventAsync(id, "Go", "held");
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.GetAsync(id)).RuntimeStatus);

        await host.RestartAsync();
        await host.Client.ResumeInstanceAsync(id);

        Assert.Equal("held", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspend_BeforeTheStart_HoldsTheStart()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Order", new StartOrchestrationOptions(StartAt: EngineHost.Epoch.AddHours(1)));
        await host.Client.SuspendInstanceAsync(id);
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, host.Tasks.StartsOf("Order"));

        await host.Client.ResumeInstanceAsync(id);
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Terminate_RunningOrSuspended_EndsWithTheOutput(bool suspended)
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Order");
        if (suspended)
            await host.Client.SuspendInstanceAsync(id);
        await host.IdleAsync();

        await host.Client.TerminateInstanceAsync(id, "stopped");

        var done = await host.CompletionAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, done.RuntimeStatus);
        Assert.Equal("stopped", done.ReadOutputAs<string>());
        Assert.Equal(0, host.Scalar("SELECT (SELECT count(*) FROM timers) + (SELECT count(*) FROM inbox)"));
    }

    [Fact]
    public async Task Terminate_CodeThatIsGone_Works()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        await host.StopAsync();
        host.Tasks = new TestTasks();
        await host.StartAsync();

        await host.Client.TerminateInstanceAsync(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.CompletionAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Messages_ToUnknownOrEndedInstances_DoNothingSilently()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var ended = (await host.RunAsync("Short")).InstanceId;
        foreach (var id in new[] { "nobody", ended })
        {
            await host.Client.RaiseEventAsync(id, "Go");
            await host.Client.SuspendInstanceAsync(id);
            await host.Client.ResumeInstanceAsync(id);
            await host.Client.TerminateInstanceAsync(id);
        }

        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync(ended)).RuntimeStatus);
        Assert.Null(await host.Client.GetInstanceAsync("nobody"));
        Assert.Equal(0, host.Scalar("SELECT count(*) FROM inbox"));
    }

    [Fact]
    public async Task Purge_Running_RemovesNothing_AndEnded_Everything()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var running = await host.ScheduleAsync("Order");
        var ended = (await host.RunAsync("Short")).InstanceId;
        await host.IdleAsync();

        Assert.Equal(0, (await host.Client.PurgeInstanceAsync(running)).PurgedInstanceCount);
        Assert.Equal(0, (await host.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
        Assert.Equal(1, (await host.Client.PurgeInstanceAsync(ended)).PurgedInstanceCount);

        Assert.Null(await host.Client.GetInstanceAsync(ended));
        Assert.Equal(1, host.Scalar("SELECT count(DISTINCT instance) FROM history"));
    }

    [Fact]
    public async Task PurgeAll_ByTimeAndStatus_RemovesThoseThatEnded()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        for (var number = 0; number < 450; number++)
            await host.ScheduleAsync("Short");
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        var later = (await host.RunAsync("Short")).InstanceId;
        var running = await host.ScheduleAsync("Order");
        await host.IdleAsync();

        var failed = await host.Client.PurgeAllInstancesAsync(
            new(DateTimeOffset.UnixEpoch, Statuses: [OrchestrationRuntimeStatus.Failed]));
        var early = await host.Client.PurgeAllInstancesAsync(new(DateTimeOffset.UnixEpoch, EngineHost.Epoch));

        Assert.Equal(0, failed.PurgedInstanceCount);
        Assert.Equal(450, early.PurgedInstanceCount);
        Assert.True(early.IsComplete);
        Assert.NotNull(await host.Client.GetInstanceAsync(later));
        Assert.NotNull(await host.Client.GetInstanceAsync(running));
    }

    private static TestTasks Tasks() => new TestTasks()
        .Orchestrator("Short", _ => Task.CompletedTask)
        .Orchestrator("Order", async context =>
        {
            var go = context.WaitForExternalEvent<string>("Go");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await go;
        });
}
