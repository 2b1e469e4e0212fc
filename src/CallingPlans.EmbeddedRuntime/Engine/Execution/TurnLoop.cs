namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// Where the code of one orchestration runs: on the thread of the present turn, each continuation at once, within the
/// step that it follows from, as on Durable Task.
/// Continuations that come from another thread, or between turns, belong to tasks that are not the orchestration's:
/// they are refused.
/// </summary>
internal sealed class TurnLoop : SynchronizationContext
{
    private const int NoThread = 0;

    private readonly LoopScheduler scheduler;
    private readonly Action onForeign;
    private volatile int thread = NoThread;

    /// <param name="onForeign">Called, on whatever thread it came from, for each continuation that is refused.</param>
    public TurnLoop(Action onForeign)
    {
        this.onForeign = onForeign;
        scheduler = new(this);
    }

    /// <summary>Whether the present thread runs the turn.</summary>
    public bool IsCurrent => thread == Environment.CurrentManagedThreadId;

    /// <summary>
    /// Runs <paramref name="body"/> and everything that follows from it.
    /// </summary>
    public void Run(Action body)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        thread = Environment.CurrentManagedThreadId;
        try
        {
            var turn = new Task(body);
            turn.RunSynchronously(scheduler);
            turn.GetAwaiter().GetResult();
        }
        finally
        {
            thread = NoThread;
            SetSynchronizationContext(previous);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
            d(state);
        else
            onForeign();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!IsCurrent)
            throw new InvalidOperationException("An orchestration runs on the thread of its turn only.");
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Brings <c>ContinueWith</c> and the like into the loop.</summary>
    private sealed class LoopScheduler(TurnLoop loop) : TaskScheduler
    {
        public override int MaximumConcurrencyLevel => 1;

        protected override void QueueTask(Task task)
        {
            if (loop.IsCurrent)
                TryExecuteTask(task);
            else
                loop.onForeign();
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
            loop.IsCurrent && !taskWasPreviouslyQueued && TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
