using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class ContinueAsNewTests
{
    [Fact]
    public async Task ContinueAsNew_AThousandTimes_KeepsTheHistoryShort()
    {
        var tasks = new TestTasks().Orchestrator("Count", context =>
        {
            var count = context.GetInput<int>();
            if (count < 1_000)
                context.ContinueAsNew(count + 1);
            return Task.FromResult(count);
        });
        await using var host = await EngineHost.StartAsync(tasks);

        var done = await host.RunAsync("Count", 0);

        Assert.Equal(1_000, done.ReadOutputAs<int>());
        Assert.Equal(1_000, done.ReadInputAs<int>());
        Assert.Single(host.Turns(done.InstanceId));
    }

    [Fact]
    public async Task ContinueAsNew_WithoutPreserving_DropsEvents()
    {
        var tasks = new TestTasks().Orchestrator("Order", async context =>
        {
            if (context.GetInput<bool>())
                return await context.WaitForExternalEvent<string>("Kept");
            await context.WaitForExternalEvent<string>("Go");
            context.ContinueAsNew(newInput: true, preserveUnprocessedEvents: false);
            return null;
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order", false);
        await host.Client.RaiseEventAsync(id, "Kept", "dropped");
        await host.Client.RaiseEventAsync(id, "Go");
        await host.IdleAsync();

        await host.Client.RaiseEventAsync(id, "Kept", "later");

        Assert.Equal("later", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task ContinueAsNew_WithAFloodOfEvents_TakesEachOnceInOrder(int maxLiveInstances)
    {
        const int Count = 200;
        var tasks = new TestTasks().Orchestrator("Take", async context =>
        {
            var taken = context.GetInput<List<int>>()!;
            taken.Add(await context.WaitForExternalEvent<int>("Number"));
            if (taken.Count < Count)
                context.ContinueAsNew(taken);
            return taken;
        });
        await using var host = await EngineHost.StartAsync(tasks, maxLiveInstances);
        var id = await host.ScheduleAsync("Take", Array.Empty<int>());
        for (var number = 0; number < Count; number++)
            await host.Client.RaiseEventAsync(id, "Number", number);

        Assert.Equal(Enumerable.Range(0, Count), (await host.CompletionAsync(id)).ReadOutputAs<List<int>>());
    }

    [Fact]
    public async Task ContinueAsNew_CustomStatusAndTags_Stay()
    {
        var tasks = new TestTasks().Orchestrator("Order", context =>
        {
            if (context.GetInput<int>() == 0)
            {
                context.SetCustomStatus("first");
                context.ContinueAsNew(1);
            }

            return Task.CompletedTask;
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "Order", 0, new StartOrchestrationOptions { Tags = new Dictionary<string, string> { ["order"] = "PO-1" } });

        var done = await host.CompletionAsync(id);

        Assert.Equal("first", done.ReadCustomStatusAs<string>());
        Assert.Equal("PO-1", done.Tags["order"]);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
    }
}
