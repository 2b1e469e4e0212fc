using System.Collections.Concurrent;
using System.Globalization;

namespace CallingPlans.Functions.Development;

/// <summary>
/// The machine's clock, moved forward: a month of reminders can be seen in a minute. How far it was moved is kept in a file.
/// Timers that a move carries past their moment fire at once.
/// </summary>
internal sealed class MovableClock : TimeProvider
{
    private readonly ConcurrentDictionary<MovableTimer, byte> timers = new();
    private readonly Lock moving = new();
    private readonly string file;
    private long offsetTicks;

    /// <param name="file">Where the offset is kept; made when the clock is first moved.</param>
    public MovableClock(string file)
    {
        this.file = file;
        if (File.Exists(file))
            offsetTicks = TimeSpan.ParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture).Ticks;
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Moves the clock forward, durably, and answers what it shows then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Backwards, or past the year 9000.</exception>
    public DateTimeOffset Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero) - GetUtcNow());
        lock (moving)
        {
            var moved = new TimeSpan(Interlocked.Read(ref offsetTicks)) + by;
            var next = file + ".next";
            File.WriteAllText(next, moved.ToString("c", CultureInfo.InvariantCulture));
            File.Move(next, file, overwrite: true);
            Interlocked.Exchange(ref offsetTicks, moved.Ticks);
        }

        foreach (var timer in timers.Keys)
            timer.Advance(by);
        return GetUtcNow();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, callback, state, dueTime, period);
        return timer;
    }

    /// <summary>A timer of the system whose remaining time is shortened when the clock is moved.</summary>
    private sealed class MovableTimer : ITimer
    {
        private readonly Lock changing = new();
        private readonly MovableClock clock;
        private readonly ITimer timer;
        private long dueAt;
        private TimeSpan period;
        private bool waits;

        public MovableTimer(MovableClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            this.clock = clock;
            timer = System.CreateTimer(
                s =>
                {
                    Fired();
                    callback(s);
                },
                state,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
            clock.timers.TryAdd(this, 0);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (changing)
            {
                this.period = period;
                waits = dueTime != Timeout.InfiniteTimeSpan;
                dueAt = waits ? System.GetUtcNow().UtcTicks + dueTime.Ticks : 0;
                return timer.Change(dueTime, period);
            }
        }

        public void Advance(TimeSpan by)
        {
            lock (changing)
            {
                if (!waits)
                    return;
                dueAt -= by.Ticks;
                var left = Math.Max(0, dueAt - System.GetUtcNow().UtcTicks);
                timer.Change(TimeSpan.FromTicks(left), period);
            }
        }

        public void Dispose()
        {
            clock.timers.TryRemove(this, out _);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock.timers.TryRemove(this, out _);
            return timer.DisposeAsync();
        }

        private void Fired()
        {
            lock (changing)
            {
                waits = period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero;
                dueAt = waits ? System.GetUtcNow().UtcTicks + period.Ticks : 0;
            }
        }
    }
}
