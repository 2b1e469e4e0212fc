using CallingPlans.Functions.Development;

namespace CallingPlans.Functions.Tests.Development;

/// <summary>Only waits for what has to come, never for time to pass.</summary>
public sealed class MovableClockTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clock-");

    private string File => Path.Combine(folder.FullName, "clock");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Advance_Month_IsShownAtOnce()
    {
        var clock = new MovableClock(File);
        var before = clock.GetUtcNow();

        var after = clock.Advance(TimeSpan.FromDays(30));

        Assert.InRange(after - before, TimeSpan.FromDays(30), TimeSpan.FromDays(30) + Patience);
        Assert.InRange(clock.GetUtcNow() - after, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Advance_AfterARestart_IsKept()
    {
        new MovableClock(File).Advance(TimeSpan.FromDays(30));
        new MovableClock(File).Advance(TimeSpan.FromHours(1));

        var ahead = new MovableClock(File).GetUtcNow() - TimeProvider.System.GetUtcNow();

        Assert.InRange(ahead, TimeSpan.FromDays(30) + TimeSpan.FromMinutes(59), TimeSpan.FromDays(30) + TimeSpan.FromMinutes(61));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-864000000000)]
    [InlineData(long.MaxValue)]
    public void Advance_BackwardsOrPastAllCalendars_IsRefusedAndMovesNothing(long ticks)
    {
        var clock = new MovableClock(File);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(new TimeSpan(ticks)));

        Assert.InRange(clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), -Patience, Patience);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Advance_PastADelay_EndsIt()
    {
        var clock = new MovableClock(File);
        var delay = Task.Delay(TimeSpan.FromDays(10), clock);

        clock.Advance(TimeSpan.FromDays(9));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromDays(2));

        await delay.WaitAsync(Patience);
    }

    [Fact]
    public async Task Advance_PastAPeriodicTimer_RunsItAtOnceAndItGoesOn()
    {
        var clock = new MovableClock(File);
        using var ran = new SemaphoreSlim(0);
        await using var timer = clock.CreateTimer(_ => ran.Release(), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        for (var hour = 0; hour < 3; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await ran.WaitAsync(Patience));
        }
    }

    [Fact]
    public void Advance_TimerThatWasStoppedOrDisposed_DoesNotRun()
    {
        var clock = new MovableClock(File);
        var runs = 0;
        using var stopped = clock.CreateTimer(_ => runs++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.CreateTimer(_ => runs++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).Dispose();

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Advance_TimerThatIsSetAgainByItsOwnRun_FollowsTheNextMoveToo()
    {
        var clock = new MovableClock(File);
        using var ran = new SemaphoreSlim(0);
        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                timer!.Change(TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);
                ran.Release();
            },
            null,
            TimeSpan.FromDays(1),
            Timeout.InfiniteTimeSpan);
        await using var owned = timer;

        for (var day = 0; day < 5; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            Assert.True(await ran.WaitAsync(Patience));
        }
    }
}
