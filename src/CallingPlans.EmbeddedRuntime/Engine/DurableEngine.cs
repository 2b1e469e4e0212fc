using CallingPlans.EmbeddedRuntime.Engine.Client;
using CallingPlans.EmbeddedRuntime.Engine.Execution;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using CallingPlans.EmbeddedRuntime.Engine.Timers;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>
/// Durable orchestrations on one SQLite file, in one process. What is accepted is stored first, a turn is stored as a
/// whole or not at all,
/// and after a crash everything goes on where it was; only activities whose answer was not stored yet run again.
/// </summary>
internal sealed class DurableEngine : IAsyncDisposable
{
    private const int Opened = 0, Started = 1, Stopped = 2;

    private readonly DurableEngineOptions options;
    private readonly DatabaseLock databaseLock;
    private readonly SqliteConnections connections;
    private readonly StoreReader reader;
    private readonly StoreWriter writer;
    private readonly InstanceScheduler scheduler;
    private readonly ActivityDispatcher activities;
    private readonly TimerSweeper timers;
    private readonly InstanceWatchers watchers = new();
    private readonly BusyCount busy = new();
    private int state = Opened;

    private DurableEngine(
        DurableEngineOptions options,
        IDurableTaskInvoker tasks,
        TimeProvider time,
        ILoggerFactory loggers,
        DatabaseLock databaseLock,
        SqliteConnections connections,
        Action<CommitStep>? observeCommits)
    {
        this.options = options;
        this.databaseLock = databaseLock;
        this.connections = connections;
        reader = new(connections);
        writer = new(
            new(connections.OpenWriter()),
            options.MaxCommitBatch,
            Publish,
            observeCommits,
            loggers.CreateLogger<StoreWriter>());
        scheduler = new(
            new(reader, tasks, options, time, loggers, OnForeign),
            writer.Enqueue,
            options,
            busy,
            loggers.CreateLogger<InstanceScheduler>());
        activities = new(tasks, options.MaxConcurrentActivities, Deliver, busy, loggers.CreateLogger<ActivityDispatcher>());
        timers = new(reader, time, Deliver, busy, loggers.CreateLogger<TimerSweeper>());
        Client = new EngineClient(writer.Enqueue, new(connections), watchers, time);
    }

    /// <summary>Starts, steers and watches orchestrations; usable from opening to disposal.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Waiting instances whose code is in memory.</summary>
    public int LiveInstances => scheduler.LiveCount;

    /// <summary>The store, for those who look at histories.</summary>
    public StoreReader Store => reader;

    /// <summary>Opens the database, making it when absent. Nothing runs before <see cref="StartAsync"/>.</summary>
    /// <param name="options">Where the data is, and how much is done at once.</param>
    /// <param name="tasks">The app's code.</param>
    /// <param name="time">The clock that rules timers; it may be moved.</param>
    /// <param name="loggers">What the engine and replay-safe loggers write to.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <param name="observeCommits">Called around each commit; see <see cref="StoreWriter"/>.</param>
    /// <exception cref="DatabaseInUseException">Another process, or another engine of this one, has the
    /// file.</exception>
    public static Task<DurableEngine> OpenAsync(
        DurableEngineOptions options,
        IDurableTaskInvoker tasks,
        TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellationToken,
        Action<CommitStep>? observeCommits = null) => Task.Run(
        () =>
        {
            var taken = DatabaseLock.Take(options.DatabasePath);
            var opened = new SqliteConnections(options.DatabasePath);
            try
            {
                var engine = new DurableEngine(options, tasks, time, loggers, taken, opened, observeCommits);
                return engine.Recover();
            }
            catch
            {
                opened.Dispose();
                taken.Dispose();
                throw;
            }
        },
        cancellationToken);

    /// <summary>Goes on with everything that is due.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.CompareExchange(ref state, Started, Opened) != Opened)
            throw new InvalidOperationException("The engine was started before.");

        // Whoever starts the engine has a context of his own, a trace for example, which the orchestrations have
        // nothing to do with.
        using (ExecutionContext.SuppressFlow())
        {
            scheduler.Start();
            activities.Start();
            timers.Start();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Stops in the time of <see cref="DurableEngineOptions.DrainTimeout"/>; what is unfinished goes on at the next
    /// start.
    /// </summary>
    /// <param name="cancellationToken">Not waited for any longer once cancelled.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var before = Interlocked.Exchange(ref state, Stopped);
        if (before == Stopped)
            return;
        await timers.DisposeAsync();
        if (before == Started)
        {
            await activities.StopAsync(options.DrainTimeout);

            // Turns take the last answers.
            await WaitAsync(busy.WhenIdleAsync(), cancellationToken);
            await WaitAsync(scheduler.StopAsync(), cancellationToken);
        }

        writer.Dispose();
    }

    /// <summary>Looks at the timers at once, because the clock was moved.</summary>
    public void ClockMoved() => timers.Wake();

    /// <summary>Ends at a moment at which nothing is under way: no turn, no activity, no timer that is due.</summary>
    public Task WhenIdleAsync() => busy.WhenIdleAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        watchers.Close();
        activities.Dispose();
        connections.Dispose();
        databaseLock.Dispose();
    }

    /// <remarks>By the machine's time: a stop is bounded whatever the app's clock does.</remarks>
    private Task WaitAsync(Task task, CancellationToken cancellationToken) =>
        Task.WhenAny(task, Task.Delay(options.DrainTimeout / 2, TimeProvider.System, cancellationToken));

    private DurableEngine Recover()
    {
        try
        {
            foreach (var (instanceKey, message) in reader.Inbox())
                scheduler.Deliver(instanceKey, message);
            foreach (var activity in reader.Activities())
                activities.Enqueue(activity);
            writer.Start();
            return this;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private void Deliver(long instanceKey, InboxMessage message) => scheduler.Deliver(instanceKey, message);

    private void OnForeign(long instanceKey)
    {
        // A stop cancels much that is awaited; the orchestrations that hear of it are not at fault, and replay at the
        // next start.
        if (Volatile.Read(ref state) != Stopped)
            scheduler.Deliver(instanceKey, new(0, new InstanceFaulted(ForeignTask.Failure)));
    }

    private void Publish(CommitEffects effects)
    {
        foreach (var key in effects.Removed)
            scheduler.Forget(key);
        foreach (var row in effects.Added)
            scheduler.Expect(row);
        foreach (var (instanceKey, message) in effects.Deliveries)
            scheduler.Deliver(instanceKey, message);
        foreach (var activity in effects.Activities)
            activities.Enqueue(activity);
        foreach (var timer in effects.Timers)
            timers.Add(timer);
        foreach (var (instanceId, status) in effects.Changed)
            watchers.Changed(instanceId, status);
    }
}
