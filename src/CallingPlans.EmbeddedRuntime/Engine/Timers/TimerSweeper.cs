using System.Threading.Channels;
using CallingPlans.EmbeddedRuntime.Engine.Execution;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Timers;

/// <summary>
/// Fires timers when they are due by the app's clock: never before, and at once when the clock is moved past them. It
/// sleeps until the next one, which the database's index gives. A timer may be handed over twice; its instance takes it
/// once.
/// </summary>
internal sealed partial class TimerSweeper : IAsyncDisposable
{
    /// <summary>A clock that is set forward without its timers hearing of it is noticed after this much time.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly StoreReader reader;
    private readonly TimeProvider time;
    private readonly Action<long, InboxMessage> deliver;
    private readonly BusyCount busy;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(1);
    private readonly ITimer alarm;
    private Task loop = Task.CompletedTask;
    private bool started;
    private DateTime sweptUpTo = DateTime.MinValue;
    private DateTime alarmAt = DateTime.MaxValue;

    public TimerSweeper(
        StoreReader reader, TimeProvider time, Action<long, InboxMessage> deliver, BusyCount busy, ILogger logger)
    {
        this.reader = reader;
        this.time = time;
        this.deliver = deliver;
        this.busy = busy;
        this.logger = logger;
        alarm = time.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start()
    {
        lock (gate)
            started = true;
        loop = Task.Run(RunAsync);
        Wake();
    }

    /// <summary>Looks at the timers now.</summary>
    public void Wake()
    {
        busy.Enter();
        if (!wake.Writer.TryWrite(true))
            busy.Leave();
    }

    /// <summary>Takes note of a timer that was just stored.</summary>
    public void Add(TimerRow timer)
    {
        lock (gate)
        {
            if (timer.FireAt > Now)
            {
                // What was swept over lies behind a clock that has gone back since; this one must still be found.
                if (timer.FireAt <= sweptUpTo)
                    sweptUpTo = timer.FireAt.AddTicks(-1);
                SetAlarm(timer.FireAt);
                return;
            }
        }

        Fire(timer);
    }

    public async ValueTask DisposeAsync()
    {
        wake.Writer.TryComplete();
        await alarm.DisposeAsync();
        await loop;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task RunAsync()
    {
        await foreach (var _ in wake.Reader.ReadAllAsync())
        {
            var swept = Sweep();
            busy.Leave();
            if (swept)
                continue;
            await Task.Delay(PauseAfterFailure, TimeProvider.System);
            Wake();
        }
    }

    private bool Sweep()
    {
        DateTime from, to;
        lock (gate)
        {
            (from, to) = (sweptUpTo, Now);
            if (to > sweptUpTo)
                sweptUpTo = to;
            alarmAt = DateTime.MaxValue;
        }

        try
        {
            foreach (var timer in reader.Timers(from, to))
                Fire(timer);
            var next = reader.NextTimer(to > from ? to : from);
            lock (gate)
                SetAlarm(next ?? DateTime.MaxValue);
            return true;
        }
        catch (Exception exception) when (exception is SqliteException or ObjectDisposedException)
        {
            LogFailed(exception);
            lock (gate)
                sweptUpTo = from < sweptUpTo ? from : sweptUpTo;
            return false;
        }
    }

    private void SetAlarm(DateTime at)
    {
        if (!started || at >= alarmAt)
            return;
        alarmAt = at;
        var sleep = at - Now;
        if (sleep > LongestSleep)
            sleep = LongestSleep;

        // Rounded up, so that the alarm does not ring within the millisecond before.
        alarm.Change(
            TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(sleep.TotalMilliseconds))), Timeout.InfiniteTimeSpan);

        // A clock that was moved between the reckoning and the setting has not moved the alarm along.
        if (at != DateTime.MaxValue && Now >= at)
            Wake();
    }

    private void Fire(TimerRow timer) => deliver(timer.InstanceKey, new(0, new TimerFired(timer.TaskId, timer.FireAt)));

    [LoggerMessage(40, LogLevel.Error, "The durable timers could not be read")]
    private partial void LogFailed(Exception exception);
}
