using System.Threading.Channels;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// Brings instances and what has come for them together: one turn of an instance at a time, many instances at once, and
/// while the turn of one
/// is being committed, others run. Idle instances stay in memory up to a number; beyond it the least recently used is
/// dropped.
/// </summary>
internal sealed partial class InstanceScheduler
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<long, InstanceSlot> slots = [];
    private readonly LinkedList<InstanceSlot> idle = [];
    private readonly Channel<InstanceSlot> ready = Channel.CreateUnbounded<InstanceSlot>();
    private readonly TurnRunner runner;
    private readonly Action<StoreOperation> write;
    private readonly DurableEngineOptions options;
    private readonly ILogger logger;
    private readonly BusyCount busy;
    private readonly List<Task> workers = [];
    private volatile bool stopped;

    public InstanceScheduler(
        TurnRunner runner, Action<StoreOperation> write, DurableEngineOptions options, BusyCount busy, ILogger logger)
    {
        this.runner = runner;
        this.write = write;
        this.options = options;
        this.busy = busy;
        this.logger = logger;
    }

    /// <summary>Instances whose code is in memory and waits.</summary>
    public int LiveCount
    {
        get
        {
            lock (gate)
                return idle.Count;
        }
    }

    public void Start()
    {
        for (var worker = 0; worker < options.MaxConcurrentTurns; worker++)
            workers.Add(Task.Run(WorkAsync));
    }

    /// <summary>Begins no more turns; ends when those that run have ended.</summary>
    public Task StopAsync()
    {
        stopped = true;
        ready.Writer.TryComplete();
        return Task.WhenAll(workers);
    }

    /// <summary>Takes note of an instance that was just added: its first turn need not read it.</summary>
    public void Expect(InstanceRow added)
    {
        lock (gate)
            slots[added.Key] = new(added.Key) { Added = added };
    }

    /// <summary>Hands a message to its instance, which gets a turn.</summary>
    public void Deliver(long key, InboxMessage message)
    {
        lock (gate)
        {
            if (!slots.TryGetValue(key, out var slot))
                slots.Add(key, slot = new(key));
            slot.Mailbox.Add(message);
            if (!slot.IsBusy)
                MakeReady(slot);
        }
    }

    /// <summary>Drops an instance that was replaced or purged.</summary>
    public void Forget(long key)
    {
        lock (gate)
        {
            if (!slots.Remove(key, out var slot))
                return;
            slot.IsGone = true;
            slot.Mailbox.Clear();
            RemoveFromIdle(slot);
        }
    }

    private void MakeReady(InstanceSlot slot)
    {
        slot.IsBusy = true;
        busy.Enter();
        RemoveFromIdle(slot);
        if (!ready.Writer.TryWrite(slot))
            busy.Leave();
    }

    private async Task WorkAsync()
    {
        await foreach (var slot in ready.Reader.ReadAllAsync())
        {
            if (stopped)
                busy.Leave();
            else
                RunTurn(slot);
        }
    }

    private void RunTurn(InstanceSlot slot)
    {
        List<InboxMessage> messages;
        lock (gate)
        {
            messages = slot.Mailbox;
            slot.Mailbox = [];
        }

        try
        {
            var turn = runner.Run(slot.Key, slot.Live, slot.Added, messages);
            if (turn is null)
                Finish(slot, slot.Live);
            else
                write(new TurnWrite(turn, () => Stored(slot, turn), exception => Postpone(slot, messages, exception)));
        }
        catch (Exception exception) when (exception is SqliteException or ObjectDisposedException)
        {
            Postpone(slot, messages, exception);
        }
    }

    private void Stored(InstanceSlot slot, Turn turn)
    {
        EngineTelemetry.Turns.Add(1);
        Finish(slot, turn.After);
    }

    /// <summary>After a turn is stored, or had nothing to store.</summary>
    private void Finish(InstanceSlot slot, LiveInstance? live)
    {
        lock (gate)
        {
            slot.Live = live;
            slot.Added = null;
            slot.Failures = 0;
            slot.IsBusy = false;
            if (!slot.IsGone)
                Rest(slot);

            // Last, so that an instance with more to do is not for a moment taken for idle.
            busy.Leave();
        }
    }

    private void Rest(InstanceSlot slot)
    {
        if (slot.Mailbox.Count > 0)
            MakeReady(slot);
        else if (slot.Live is null)
            slots.Remove(slot.Key);
        else
            KeepIdle(slot);
    }

    private void KeepIdle(InstanceSlot slot)
    {
        slot.IdleNode = idle.AddLast(slot);
        while (idle.Count > options.MaxLiveInstances)
        {
            var oldest = idle.First!.Value;
            RemoveFromIdle(oldest);
            slots.Remove(oldest.Key);
        }
    }

    private void RemoveFromIdle(InstanceSlot slot)
    {
        if (slot.IdleNode is not { } node)
            return;
        idle.Remove(node);
        slot.IdleNode = null;
    }

    /// <summary>
    /// The turn could not be stored: what is in memory is ahead of the database, so it goes, and the turn is run again
    /// later.
    /// </summary>
    private void Postpone(InstanceSlot slot, List<InboxMessage> messages, Exception exception)
    {
        TimeSpan pause;
        lock (gate)
        {
            slot.Live = null;
            slot.Mailbox.InsertRange(0, messages);
            pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(slot.Failures++, 10)));
        }

        if (exception is ObjectDisposedException)
        {
            // The store is closed, so the engine is stopping: the turn is run at the next start.
            busy.Leave();
            return;
        }

        LogPostponed(exception, slot.Key, pause);
        _ = ResumeAsync(slot, pause);
    }

    private async Task ResumeAsync(InstanceSlot slot, TimeSpan pause)
    {
        // The machine's time, not the app's: a clock that stands still must not keep a disk that is back from being
        // used.
        await Task.Delay(pause, TimeProvider.System);
        if (!ready.Writer.TryWrite(slot))
            busy.Leave();
    }

    [LoggerMessage(30, LogLevel.Error, "A turn of instance {Key} could not be stored; it is run again in {Pause}")]
    private partial void LogPostponed(Exception exception, long key, TimeSpan pause);
}
