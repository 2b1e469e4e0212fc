using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>What stays in memory, and what is run again.</summary>
public sealed class MemoryTests
{
    [Fact]
    public async Task Live_ManyTurns_RunTheCodeOnce()
    {
        await using var host = await EngineHost.StartAsync(Counting());
        var id = await CountAsync(host, 50);

        Assert.Equal(50, (await host.CompletionAsync(id)).ReadOutputAs<int>());
        Assert.Equal(1, host.Tasks.StartsOf("Count"));
    }

    [Fact]
    public async Task Evicted_EveryTurn_ReplaysToTheSameEnd()
    {
        await using var host = await EngineHost.StartAsync(Counting(), maxLiveInstances: 0);
        var id = await CountAsync(host, 20);

        Assert.Equal(20, (await host.CompletionAsync(id)).ReadOutputAs<int>());
        Assert.InRange(host.Tasks.StartsOf("Count"), 20, 22);
        Assert.Equal(0, host.Engine.LiveInstances);
    }

    [Fact]
    public async Task Idle_BeyondTheLimit_LeastRecentlyUsedIsDropped()
    {
        var tasks = new TestTasks().Orchestrator("Wait", async context =>
        {
            await context.WaitForExternalEvent<string>("Go");
            await context.WaitForExternalEvent<string>("Go");
        });
        await using var host = await EngineHost.StartAsync(tasks, maxLiveInstances: 2);
        foreach (var id in new[] { "a", "b", "c" })
        {
            await host.ScheduleAsync("Wait", id: id);
            await host.IdleAsync();
        }

        Assert.Equal(2, host.Engine.LiveInstances);
        await host.Client.RaiseEventAsync("c", "Go");
        await host.IdleAsync();
        Assert.Equal(3, tasks.StartsOf("Wait"));
        await host.Client.RaiseEventAsync("a", "Go");
        await host.IdleAsync();
        Assert.Equal(4, tasks.StartsOf("Wait"));
    }

    [Fact]
    public async Task Restart_WithTenThousandWaiting_RunsNoneOfThemUntilSomethingComes()
    {
        const int Count = 10_000;
        var tasks = new TestTasks().Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"));
        await using var host = await EngineHost.StartAsync(tasks);
        await Task.WhenAll(
            Enumerable.Range(0, Count).Select(number => host.ScheduleAsync("Wait", id: $"order-{number}")));
        await host.IdleAsync();
        Assert.Equal(Count, tasks.StartsOf("Wait"));

        await host.RestartAsync();
        await host.IdleAsync();
        Assert.Equal(Count, tasks.StartsOf("Wait"));
        await host.Client.RaiseEventAsync("order-77", "Go", "now");

        Assert.Equal("now", (await host.CompletionAsync("order-77")).ReadOutputAs<string>());
        Assert.Equal(Count + 1, tasks.StartsOf("Wait"));
        Assert.Equal(0, host.Engine.LiveInstances);
    }

    private static TestTasks Counting() => new TestTasks().Orchestrator("Count", async context =>
    {
        var count = 0;
        while (await context.WaitForExternalEvent<bool>("More"))
            count++;
        return count;
    });

    private static async Task<string> CountAsync(EngineHost host, int count)
    {
        var id = await host.ScheduleAsync("Count");
        for (var number = 0; number <= count; number++)
        {
            await host.Client.RaiseEventAsync(id, "More", number < count);
            await host.IdleAsync();
        }

        return id;
    }
}
