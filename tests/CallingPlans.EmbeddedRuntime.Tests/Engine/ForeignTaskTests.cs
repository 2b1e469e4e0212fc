using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class ForeignTaskTests
{
    [Fact]
    public async Task Await_TaskDelay_FailsTheInstance() =>
        await FailsAsync(_ => Task.Delay(TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task Await_TaskThatNeverEnds_FailsTheInstanceAtOnce() =>
        await FailsAsync(_ => new TaskCompletionSource().Task);

    [Fact]
    public async Task Await_ForeignTaskBesideAnOpenWait_FailsWhenItComesBack()
    {
        var foreign = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(Tasks(async context =>
        {
            var wait = context.WaitForExternalEvent<string>("Never");
            await foreign.Task;
            await wait;
        }));
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();

        foreign.SetResult();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.CompletionAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task ForeignCancellation_WhileStopping_DoesNotFailTheInstance()
    {
        using var stopping = new CancellationTokenSource();
        var tasks = new TestTasks().Orchestrator(
            "Order", context => context.WaitForExternalEvent<string>("Go", stopping.Token));
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();

        await host.StopAsync();
        await stopping.CancelAsync();
        host.Tasks = new TestTasks().Orchestrator("Order", context => context.WaitForExternalEvent<string>("Go"));
        await host.StartAsync();
        await host.Client.RaiseEventAsync(id, "Go", "yes");

        Assert.Equal("yes", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Await_ConfigureAwaitFalse_FailsTheInstance() => await FailsAsync(async context =>
    {
        await context.CallActivityAsync<int>("One").ConfigureAwait(false);
        await context.CallActivityAsync<int>("One");
    });

    [Fact]
    public async Task Context_FromAnotherThread_FailsTheInstance() =>
        await FailsAsync(context => Task.Run(() => context.CallActivityAsync<int>("One")));

    [Fact]
    public async Task ForeignTask_InOneInstance_LeavesOthersAlone()
    {
        var tasks = Tasks(_ => new TaskCompletionSource().Task).Orchestrator(
            "Good", context => context.CallActivityAsync<int>("One"));
        await using var host = await EngineHost.StartAsync(tasks);
        await host.ScheduleAsync("Order");

        Assert.Equal(1, (await host.RunAsync("Good")).ReadOutputAs<int>());
    }

    private static TestTasks Tasks(Func<TaskOrchestrationContext, Task> order) =>
        new TestTasks().Activity<object, int>("One", _ => 1).Orchestrator("Order", order);

    private static async Task FailsAsync(Func<TaskOrchestrationContext, Task> order)
    {
        await using var host = await EngineHost.StartAsync(Tasks(order));

        var done = await host.RunAsync("Order");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Assert.Contains("An orchestrator awaits tasks of its context only", done.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
