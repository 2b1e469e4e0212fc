using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class FailureDetailsTests
{
    [Fact]
    public void IsCausedBy_TheTypeOrABaseOfIt_IsTrue()
    {
        var details = TaskFailureDetails.FromException(new FileNotFoundException("x"));

        Assert.True(details.IsCausedBy<FileNotFoundException>());
        Assert.True(details.IsCausedBy<IOException>());
        Assert.False(details.IsCausedBy<InvalidOperationException>());
        Assert.False((details with { ErrorType = "Nobody.Knows" }).IsCausedBy<Exception>());
    }

    [Fact]
    public void FromException_OfATaskFailure_NestsTheDetails()
    {
        var real = TaskFailureDetails.FromException(new InvalidOperationException("no", new FormatException("inner")));

        var details = TaskFailureDetails.FromException(new TaskFailedException("Step", 3, real));

        Assert.Equal("Microsoft.DurableTask.TaskFailedException", details.ErrorType);
        Assert.Equal("Task 'Step' (#3) failed with an unhandled exception: no", details.ErrorMessage);
        Assert.Equal("System.InvalidOperationException: no", details.InnerFailure!.ToString());
        Assert.Equal("System.FormatException", details.InnerFailure.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task Uncaught_InAGrandchild_IsSeenFromTheTop()
    {
        var tasks = new TestTasks()
            .Activity<object, int>("Boom", _ => throw new InvalidOperationException("no"))
            .Orchestrator("Child", context => context.CallActivityAsync("Boom"))
            .Orchestrator("Top", context => context.CallSubOrchestratorAsync("Child"));
        await using var host = await EngineHost.StartAsync(tasks);

        var failure = (await host.RunAsync("Top")).FailureDetails!;

        Assert.Equal(
            ["Microsoft.DurableTask.TaskFailedException", "Microsoft.DurableTask.TaskFailedException", "System.InvalidOperationException"],
            new[] { failure, failure.InnerFailure!, failure.InnerFailure!.InnerFailure! }.Select(
                each => each.ErrorType));
    }

    [Fact]
    public async Task Activity_NotAwaited_HoldsTheEndUp()
    {
        var release = new TaskCompletionSource<int>();
        var tasks = new TestTasks()
            .ActivityAsync<object, int>("Slow", (_, _) => release.Task)
            .Orchestrator("Order", context =>
            {
                _ = context.CallActivityAsync<int>("Slow");
                return Task.FromResult("done");
            });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.Client.WaitForInstanceStartAsync(id).WaitAsync(EngineHost.Patience);
        Assert.False((await host.GetAsync(id)).IsCompleted);

        release.SetResult(1);

        Assert.Equal("done", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }
}
