using System.Collections.Concurrent;
using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

public sealed class TimerTests
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Timer_OfNinetyDays_FiresThenAndNotAMillisecondBefore()
    {
        await using var host = await EngineHost.StartAsync(Waiting(TimeSpan.FromDays(90)));
        var id = await host.ScheduleAsync("Wait");

        await host.AdvanceAsync(TimeSpan.FromDays(30));
        await host.RestartAsync();
        await host.AdvanceAsync(TimeSpan.FromDays(60) - Instant);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);

        await host.AdvanceAsync(Instant);
        Assert.Equal(EngineHost.Epoch.AddDays(90), (await host.CompletionAsync(id)).ReadOutputAs<DateTimeOffset>());
    }

    [Fact]
    public async Task Timer_LongerThanTheMaximum_IsSplitAsOnDurableTask()
    {
        await using var host = await EngineHost.StartAsync(Waiting(TimeSpan.FromDays(7)));
        var id = await host.ScheduleAsync("Wait");
        for (var day = 0; day < 7; day++)
            await host.AdvanceAsync(TimeSpan.FromDays(1));
        await host.CompletionAsync(id);

        var timers = host.History(id).OfType<TimerCreated>().Select(
            timer => (timer.FireAt - EngineHost.Epoch.UtcDateTime).TotalDays);
        Assert.Equal([3, 6, 7], timers);
    }

    [Fact]
    public async Task Timers_TenThousandInOneMinute_FireOnceEachAndNoneEarly()
    {
        const int Count = 10_000;
        var fired = new ConcurrentBag<TimeSpan>();
        var tasks = new TestTasks().Orchestrator("Wait", async context =>
        {
            var due = context.CurrentUtcDateTime + context.GetInput<TimeSpan>();
            await context.CreateTimer(due, CancellationToken.None);
            if (!context.IsReplaying)
                fired.Add(context.CurrentUtcDateTime - due);
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var ids = await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            host.ScheduleAsync("Wait", TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(number * 6 % 60_000))));
        await host.AdvanceAsync(TimeSpan.FromHours(1) - Instant);
        Assert.Empty(fired);

        for (var quarter = 0; quarter < 4; quarter++)
            await host.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(Count, fired.Count);
        Assert.All(fired, late => Assert.True(late >= TimeSpan.Zero));
        Assert.Equal(0, host.Scalar("SELECT count(*) FROM timers"));
        Assert.Equal(Count, host.Scalar("SELECT count(*) FROM instances WHERE status = 1"));
        Assert.Equal(Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Timer_DueWhileStopped_FiresAtStart()
    {
        await using var host = await EngineHost.StartAsync(Waiting(TimeSpan.FromHours(1)));
        var id = await host.ScheduleAsync("Wait");
        await host.IdleAsync();
        await host.StopAsync();

        host.Time.Advance(TimeSpan.FromHours(2));
        await host.StartAsync();

        Assert.Equal(EngineHost.Epoch.AddHours(2), (await host.CompletionAsync(id)).ReadOutputAs<DateTimeOffset>());
    }

    [Fact]
    public async Task ClockMoved_WithoutTheClocksTimers_FiresAtOnce()
    {
        await using var host = new EngineHost(Waiting(TimeSpan.FromHours(1)));
        var clock = new SilentClock(host.Time);
        await host.StartAsync(clock: clock);
        var id = await host.ScheduleAsync("Wait");
        await host.IdleAsync();

        clock.Offset = TimeSpan.FromHours(1);
        host.Engine.ClockMoved();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.CompletionAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Timer_AfterTheClockWentBack_IsNeitherEarlyNorLost()
    {
        await using var host = new EngineHost(Waiting(TimeSpan.FromHours(1)));
        var clock = new SilentClock(host.Time);
        await host.StartAsync(clock: clock);
        clock.Offset = TimeSpan.FromDays(1);
        host.Engine.ClockMoved();
        await host.IdleAsync();

        clock.Offset = TimeSpan.Zero;
        var id = await host.ScheduleAsync("Wait");
        await host.AdvanceAsync(TimeSpan.FromHours(1) - Instant);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);

        host.Time.Advance(Instant);
        host.Engine.ClockMoved();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.CompletionAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Timer_NeitherAwaitedNorCancelled_HoldsTheEndUp()
    {
        var tasks = new TestTasks().Orchestrator("Order", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return Task.FromResult("done");
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.GetAsync(id)).RuntimeStatus);

        await host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("done", (await host.CompletionAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Timer_Cancelled_LeavesNothingBehind()
    {
        var tasks = new TestTasks().Orchestrator("Order", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), cancellation.Token);
            await context.WaitForExternalEvent<string>("Go");
            cancellation.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
        });
        await using var host = await EngineHost.StartAsync(tasks);
        var id = await host.ScheduleAsync("Order");
        await host.IdleAsync();
        Assert.Equal(1, host.Scalar("SELECT count(*) FROM timers"));

        await host.Client.RaiseEventAsync(id, "Go");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.CompletionAsync(id)).RuntimeStatus);
        Assert.Equal(0, host.Scalar("SELECT count(*) FROM timers"));
    }

    private static TestTasks Waiting(TimeSpan delay) => new TestTasks().Orchestrator("Wait", async context =>
    {
        await context.CreateTimer(delay, CancellationToken.None);
        return context.CurrentUtcDateTime;
    });

    /// <summary>A clock that can be set without its timers hearing of it.</summary>
    private sealed class SilentClock(TimeProvider inner) : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Offset;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            inner.CreateTimer(callback, state, dueTime, period);
    }
}
