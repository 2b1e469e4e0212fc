using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task Child_WithoutId_GetsAGuidWithoutDashes()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Parent");
        await host.IdleAsync();

        var child = Assert.Single(await ListAsync(host), found => found.InstanceId != id);
        Assert.True(Guid.TryParseExact(child.InstanceId, "N", out _));
        Assert.Equal("Child", child.Name);
    }

    [Fact]
    public async Task Child_AnsweredAfterARestart_GoesOnInTheParent()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Parent", "child-1");
        await host.IdleAsync();

        await host.RestartAsync();
        await host.Client.RaiseEventAsync("child-1", "Go", "answer");

        Assert.Equal("answer", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Child_IdThatRunsAlready_FailsInTheParentAndLeavesTheOtherAlone()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        await host.ScheduleAsync("Child", id: "child-1");

        var done = await host.RunAsync("Parent", "child-1");

        Assert.EndsWith("OrchestrationAlreadyExistsException", done.FailureDetails!.InnerFailure!.ErrorType, StringComparison.Ordinal);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync("child-1")).RuntimeStatus);
    }

    [Fact]
    public async Task Child_Terminated_FailsInTheParent()
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Parent", "child-1");
        await host.IdleAsync();

        await host.Client.TerminateInstanceAsync("child-1", "enough");

        Assert.Equal(
            "OrchestrationTerminated", (await host.CompletionAsync(id)).FailureDetails!.InnerFailure!.ErrorType);
    }

    [Theory]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    public async Task Terminate_Parent_EndsChildrenOnlyWhenRecursive(
        bool recursive, OrchestrationRuntimeStatus expected)
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Parent", "child-1");
        await host.IdleAsync();

        await host.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive));
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.GetAsync(id)).RuntimeStatus);
        Assert.Equal(expected, (await host.GetAsync("child-1")).RuntimeStatus);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Purge_Parent_RemovesChildrenOnlyWhenRecursive(bool recursive, int expected)
    {
        await using var host = await EngineHost.StartAsync(Tasks());
        var id = await host.ScheduleAsync("Parent", "child-1");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("child-1", "Go", "answer");
        await host.CompletionAsync(id);

        var purged = await host.Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(recursive));

        Assert.Equal(expected, purged.PurgedInstanceCount);
        Assert.Equal(2 - expected, host.Scalar("SELECT count(*) FROM instances"));
    }

    private static TestTasks Tasks() => new TestTasks()
        .Orchestrator("Parent", context =>
            context.GetInput<string>() is { } childId
                ? context.CallSubOrchestratorAsync<string>("Child", new SubOrchestrationOptions(instanceId: childId))
                : context.CallSubOrchestratorAsync<string>("Child"))
        .Orchestrator("Child", context => context.WaitForExternalEvent<string>("Go"));

    private static async Task<List<OrchestrationMetadata>> ListAsync(EngineHost host)
    {
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in host.Client.GetAllInstancesAsync())
            found.Add(instance);
        return found;
    }
}
