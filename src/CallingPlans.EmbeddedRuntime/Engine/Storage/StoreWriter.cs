using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>
/// The one thread that writes. It takes all that waits, up to a limit, and commits it together: while one commit
/// reaches the disk, the
/// next one gathers. An operation that makes a commit fail is tried alone, so that it takes no other with it.
/// </summary>
internal sealed partial class StoreWriter : IDisposable
{
    private readonly object gate = new();
    private readonly Queue<StoreOperation> waiting = [];
    private readonly StoreSession session;
    private readonly int maxBatch;
    private readonly Action<CommitEffects> publish;
    private readonly Action<CommitStep>? observe;
    private readonly ILogger logger;
    private readonly Thread thread;
    private bool closed;

    /// <param name="session">The statements; the writer disposes it.</param>
    /// <param name="maxBatch">Operations that one commit takes at most.</param>
    /// <param name="publish">Called with the effects of each committed operation, in order, on the writer's
    /// thread.</param>
    /// <param name="observe">Called around each commit; what it throws ends the writer as a crash would.</param>
    /// <param name="logger">Hears of failures.</param>
    public StoreWriter(
        StoreSession session, int maxBatch, Action<CommitEffects> publish, Action<CommitStep>? observe, ILogger logger)
    {
        this.session = session;
        this.maxBatch = maxBatch;
        this.publish = publish;
        this.observe = observe;
        this.logger = logger;
        thread = new Thread(Run) { IsBackground = true, Name = "Durable store" };
    }

    public void Start() => thread.Start();

    /// <summary>
    /// Hands over an operation; it ends in <see cref="StoreOperation.Committed"/> or <see
    /// cref="StoreOperation.Failed"/>.
    /// </summary>
    public void Enqueue(StoreOperation operation)
    {
        bool accepted;
        lock (gate)
        {
            accepted = !closed;
            if (accepted)
                waiting.Enqueue(operation);
            if (waiting.Count == 1)
                Monitor.Pulse(gate);
        }

        if (!accepted)
            operation.Failed(Closed());
    }

    /// <summary>Writes what waits, and ends.</summary>
    public void Dispose()
    {
        Close();
        if (thread.ThreadState.HasFlag(ThreadState.Unstarted))
            session.Dispose();
        else
            thread.Join();
    }

    private static ObjectDisposedException Closed() => new(nameof(StoreWriter), "The durable store is closed.");

    private void Run()
    {
        var batch = new List<StoreOperation>();
        try
        {
            while (TakeInto(batch))
            {
                Write(batch);
                batch.Clear();
            }
        }
        catch (SimulatedCrashException crash)
        {
            Close();
            // Nothing comes after the closing.
            foreach (var operation in batch.Concat(waiting))
                operation.Failed(new ObjectDisposedException("The durable store has crashed.", crash));
        }
        finally
        {
            session.Dispose();
        }
    }

    /// <summary>Waits until there is something, and takes up to a batch of it.</summary>
    /// <returns>False when the store is closed and nothing is left.</returns>
    private bool TakeInto(List<StoreOperation> batch)
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !closed)
                Monitor.Wait(gate);
            while (batch.Count < maxBatch && waiting.TryDequeue(out var next))
                batch.Add(next);
            return batch.Count > 0;
        }
    }

    private void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }

    private void Write(List<StoreOperation> batch)
    {
        var failure = TryCommit(batch);
        if (failure is null)
            return;
        if (batch.Count == 1)
        {
            LogFailure(failure, batch[0].GetType().Name);
            batch[0].Failed(failure);
            return;
        }

        foreach (var operation in batch)
            Write([operation]);
    }

    private Exception? TryCommit(List<StoreOperation> batch)
    {
        var effects = new CommitEffects[batch.Count];
        try
        {
            session.Begin();
            for (var index = 0; index < effects.Length; index++)
                batch[index].Apply(session, effects[index] = new());
            observe?.Invoke(CommitStep.Before);
            session.Commit();
        }
        catch (Exception exception) when (exception is not SimulatedCrashException)
        {
            session.Rollback();
            return exception;
        }

        observe?.Invoke(CommitStep.After);
        EngineTelemetry.CommitSize.Record(batch.Count);
        for (var index = 0; index < effects.Length; index++)
        {
            publish(effects[index]);
            batch[index].Committed();
        }

        return null;
    }

    [LoggerMessage(1, LogLevel.Error, "The durable store could not write {Operation}")]
    private partial void LogFailure(Exception exception, string operation);
}
