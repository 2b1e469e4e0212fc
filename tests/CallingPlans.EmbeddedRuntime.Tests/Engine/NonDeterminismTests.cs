using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class NonDeterminismTests
{
    [Fact]
    public async Task Replay_OtherActivityThanInHistory_FailsNamingTheStep() => await ChangedAsync(
        async context =>
        {
            await context.CallActivityAsync("Two");
            await context.WaitForExternalEvent<string>("Go");
        },
        "activity 'One' (#0), and the code now has activity 'Two' (#0)");

    [Fact]
    public async Task Replay_CallAddedBeforeTheWait_Fails() => await ChangedAsync(
        async context =>
        {
            await context.CallActivityAsync("One");
            await context.CallActivityAsync("Two");
            await context.WaitForExternalEvent<string>("Go");
        },
        "the history has nothing more, and the code now has activity 'Two' (#1)");

    [Fact]
    public async Task Replay_CallTakenAway_Fails() => await ChangedAsync(
        context => context.WaitForExternalEvent<string>("Go"),
        "activity 'One' (#0), and the code now has nothing more");

    [Fact]
    public async Task Replay_TimerInPlaceOfActivity_Fails() => await ChangedAsync(
        context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None),
        "the code now has a timer (#0)");

    [Fact]
    public async Task Replay_CodeThatEndsEarlier_Fails() => await ChangedAsync(
        async context =>
        {
            var call = context.CallActivityAsync("One");
            if (context.IsReplaying)
                await call;
        },
        "the code now ends, and the history goes on");

    [Fact]
    public async Task Replay_SameCodeWithOtherDelay_KeepsTheTimeOfTheHistory()
    {
        var tasks = Waiting(TimeSpan.FromHours(1));
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();

        await host.StopAsync();
        host.Tasks = Waiting(TimeSpan.FromHours(5));
        await host.StartAsync();
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.CompletionAsync(id)).RuntimeStatus);

        static TestTasks Waiting(TimeSpan delay) =>
            new TestTasks().Orchestrator("Order", context => context.CreateTimer(delay, CancellationToken.None));
    }

    private static async Task ChangedAsync(Func<TaskOrchestrationContext, Task> changed, string difference)
    {
        var before = Tasks(async context =>
        {
            await context.CallActivityAsync("One");
            await context.WaitForExternalEvent<string>("More");
            await context.WaitForExternalEvent<string>("Go");
        });
        await using var host = await EngineHost.StartAsync(before);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync(id, "More");
        await host.IdleAsync();

        await host.StopAsync();
        host.Tasks = Tasks(changed);
        await host.StartAsync();
        await host.Client.RaiseEventAsync(id, "Go");

        var failure = (await host.CompletionAsync(id)).FailureDetails!;
        Assert.StartsWith(
            "Non-Deterministic workflow detected: in turn ", failure.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(difference, failure.ErrorMessage, StringComparison.Ordinal);
    }

    private static TestTasks Tasks(Func<TaskOrchestrationContext, Task> order) => new TestTasks()
        .Activity<object, int>("One", _ => 1)
        .Activity<object, int>("Two", _ => 2)
        .Orchestrator("Order", order);
}
