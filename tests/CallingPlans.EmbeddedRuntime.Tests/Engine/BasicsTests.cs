using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class BasicsTests
{
    [Fact]
    public async Task Run_ActivitiesInTurn_GivesTheirResults()
    {
        var tasks = new TestTasks()
            .Activity<int, int>("Double", value => value * 2)
            .Orchestrator("Sum", async context =>
            {
                var one = await context.CallActivityAsync<int>("Double", context.GetInput<int>());
                var two = await context.CallActivityAsync<int>("Double", one);
                return one + two;
            });
        await using var host = await EngineHost.StartAsync(tasks);

        var done = await host.RunAsync("Sum", 5);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(30, done.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Run_FanOut_RunsActivitiesAtTheSameTime()
    {
        var both = new CountdownEvent(2);
        var tasks = new TestTasks()
            .ActivityAsync<int, int>("Meet", async (value, _) =>
            {
                both.Signal();
                await Task.Run(() => both.Wait(EngineHost.Patience));
                return value;
            })
            .Orchestrator("FanOut", async context =>
                (await Task.WhenAll(context.CallActivityAsync<int>("Meet", 1), context.CallActivityAsync<int>("Meet", 2))).Sum());
        await using var host = await EngineHost.StartAsync(tasks);

        Assert.Equal(3, (await host.RunAsync("FanOut")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Restart_WhileWaiting_GoesOn()
    {
        var tasks = new TestTasks()
            .Activity<string, string>("Greet", name => $"Hello {name}")
            .Orchestrator("Wait", async context =>
            {
                var greeting = await context.CallActivityAsync<string>("Greet", "Contoso");
                var name = await context.WaitForExternalEvent<string>("Go");
                return greeting + name;
            });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Wait");
        await host.IdleAsync();

        await host.RestartAsync();
        await host.Client.RaiseEventAsync(id, "go", "!");

        Assert.Equal("Hello Contoso!", (await host.CompletionAsync(id)).ReadOutputAs<string>());
        Assert.Equal(1, tasks.RunsOf("Greet"));
    }
}
