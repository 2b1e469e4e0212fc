using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class RetryTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Policy_BackOff_GrowsUpToTheLongestPause()
    {
        await using var host = await EngineHost.StartAsync(Failing(
            TaskOptions.FromRetryPolicy(new(6, Minute, backoffCoefficient: 2, maxRetryInterval: 5 * Minute))));
        var id = await host.ScheduleAsync("Order");
        for (var minute = 0; minute < 30; minute++)
            await host.AdvanceAsync(Minute);
        await host.CompletionAsync(id);

        var history = host.Turns(id);
        var pauses = history.SelectMany(
            turn => turn.Events.OfType<TimerCreated>().Select(timer => (timer.FireAt - turn.At).TotalMinutes));
        Assert.Equal([1, 2, 4, 5, 5, 0], pauses);
        Assert.Equal(6, host.Tasks.RunsOf("Fail"));
    }

    [Fact]
    public async Task Policy_RetryTimeout_EndsTheAttempts()
    {
        await using var host = await EngineHost.StartAsync(Failing(
            TaskOptions.FromRetryPolicy(new(100, Minute, retryTimeout: 3 * Minute))));
        var id = await host.ScheduleAsync("Order");
        for (var minute = 0; minute < 5; minute++)
            await host.AdvanceAsync(Minute);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.CompletionAsync(id)).RuntimeStatus);
        Assert.Equal(4, host.Tasks.RunsOf("Fail"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Policy_HandleFailureThatRefusesOrThrows_MakesNoSecondAttempt(bool throws)
    {
        var policy = new RetryPolicy(5, Minute)
        {
            HandleFailure = _ => throws ? throw new InvalidDataException("handler") : false,
        };
        await using var host = await EngineHost.StartAsync(Failing(TaskOptions.FromRetryPolicy(policy)));

        var done = await host.RunAsync("Order");

        Assert.Equal("no", done.FailureDetails!.InnerFailure!.ErrorMessage);
        Assert.Equal(1, host.Tasks.RunsOf("Fail"));
    }

    [Fact]
    public async Task Policy_RestartDuringThePause_MakesTheNextAttemptOnTime()
    {
        await using var host = await EngineHost.StartAsync(Failing(TaskOptions.FromRetryPolicy(new(2, Minute))));
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        Assert.Equal(1, host.Tasks.RunsOf("Fail"));

        await host.RestartAsync();
        await host.IdleAsync();
        Assert.Equal(1, host.Tasks.RunsOf("Fail"));
        await host.AdvanceAsync(Minute);

        await host.CompletionAsync(id);
        Assert.Equal(2, host.Tasks.RunsOf("Fail"));
    }

    [Fact]
    public async Task Handler_ThatWaits_DecidesAfterItsTimer()
    {
        var options = TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(Minute, retry.CancellationToken);
            return retry.TotalRetryTime < 2 * Minute;
        });
        await using var host = await EngineHost.StartAsync(Failing(options));
        var id = await host.ScheduleAsync("Order");
        for (var minute = 0; minute < 4; minute++)
            await host.AdvanceAsync(Minute);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.CompletionAsync(id)).RuntimeStatus);
        Assert.Equal(3, host.Tasks.RunsOf("Fail"));
    }

    [Fact]
    public async Task SubOrchestration_WithIdAndRetry_ReplacesTheFailedOne()
    {
        var failures = 0;
        var tasks = new TestTasks()
            .Activity<object, int>("Sometimes", _ => failures++ == 0 ? throw new InvalidOperationException("first") : 7)
            .Orchestrator("Child", context => context.CallActivityAsync<int>("Sometimes"))
            .Orchestrator("Order", context => context.CallSubOrchestratorAsync<int>(
                "Child", TaskOptions.FromRetryPolicy(new(2, Minute)).WithInstanceId("child-1")));
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.GetAsync("child-1")).RuntimeStatus);

        await host.AdvanceAsync(Minute);

        Assert.Equal(7, (await host.CompletionAsync(id)).ReadOutputAs<int>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.GetAsync("child-1")).RuntimeStatus);
    }

    [Theory]
    [InlineData(0, 1, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, 1, 0.5)]
    public void Policy_OutOfRange_IsRefused(int attempts, int seconds, double coefficient) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RetryPolicy(attempts, TimeSpan.FromSeconds(seconds), coefficient));

    private static TestTasks Failing(TaskOptions options) => new TestTasks()
        .Activity<object, object>("Fail", _ => throw new InvalidOperationException("no"))
        .Orchestrator("Order", async context => await context.CallActivityAsync("Fail", options));
}
