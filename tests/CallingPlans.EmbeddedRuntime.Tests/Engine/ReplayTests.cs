using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>What a replay gives again, and what it keeps quiet.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Replay_GuidsAndTimes_AreThoseOfTheFirstRun()
    {
        var seen = new ConcurrentQueue<string>();
        var tasks = new TestTasks().Orchestrator("Order", async context =>
        {
            seen.Enqueue($"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:O}");
            await context.WaitForExternalEvent<string>("Go");
        });
        await using var host = await EngineHost.StartAsync(tasks, maxLiveInstances: 0);
        var id = await host.ScheduleAsync("Order");
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        await host.Client.RaiseEventAsync(id, "Go");
        await host.CompletionAsync(id);

        Assert.Equal(2, seen.Count);
        Assert.Single(seen.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NewGuid_InInstancesOfOneMoment_Differs()
    {
        var tasks = new TestTasks().Orchestrator("Order", context => Task.FromResult(context.NewGuid()));
        await using var host = await EngineHost.StartAsync(tasks);

        var one = (await host.RunAsync("Order")).ReadOutputAs<Guid>();
        var other = (await host.RunAsync("Order")).ReadOutputAs<Guid>();

        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task ReplaySafeLogger_HoweverOftenReplayed_SaysEachThingOnce(int maxLiveInstances)
    {
        using var log = new ListLoggerFactory();
        var tasks = new TestTasks()
            .Activity<object, int>("One", _ => 1)
            .Orchestrator("Order", async context =>
            {
                var logger = context.CreateReplaySafeLogger<ReplayTests>();
                logger.LogInformation("before");
                await context.CallActivityAsync("One");
                logger.LogInformation("between");
                await context.CallActivityAsync("One");
                context.ReplaySafeLoggerFactory.CreateLogger("other").LogInformation("after");
            });
        await using var host = new EngineHost(tasks, maxLiveInstances) { Loggers = log };
        await host.StartAsync();

        await host.RunAsync("Order");

        Assert.Equal(["before", "between", "after"], log.Messages.Where(
            message => message is "before" or "between" or "after"));
    }

    [Fact]
    public async Task CustomStatus_IsStoredWithTheTurn()
    {
        var tasks = new TestTasks().Orchestrator("Order", async context =>
        {
            context.SetCustomStatus("first");
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus("second");
            await context.WaitForExternalEvent<string>("Go");
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        Assert.Equal("first", (await host.GetAsync(id)).ReadCustomStatusAs<string>());

        await host.Client.RaiseEventAsync(id, "Go");
        await host.IdleAsync();

        Assert.Equal("second", (await host.GetAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task SendEvent_ToAnotherInstance_ArrivesOnce()
    {
        var tasks = new TestTasks()
            .Orchestrator("Send", async context =>
            {
                context.SendEvent(context.GetInput<string>()!, "Hello", context.InstanceId);
                await context.WaitForExternalEvent<string>("Reply");
            })
            .Orchestrator("Receive", async context =>
            {
                var sender = await context.WaitForExternalEvent<string>("Hello");
                context.SendEvent(sender, "Reply", "thanks");
            });
        await using var host = await EngineHost.StartAsync(tasks, maxLiveInstances: 0);
        await host.ScheduleAsync("Receive", id: "receiver");

        await host.RunAsync("Send", "receiver");

        Assert.Single(host.Turns("receiver").SelectMany(turn => turn.Events).OfType<CallingPlans.EmbeddedRuntime.Engine.History.EventRaised>());
    }

    private sealed class ListLoggerFactory : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
