namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>Counts what is under way, and says when nothing is.</summary>
internal sealed class BusyCount
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? idle;

    public void Enter()
    {
        lock (gate)
            count++;
    }

    public void Leave()
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (--count == 0)
                (waiting, idle) = (idle, null);
        }

        waiting?.TrySetResult();
    }

    /// <summary>Ends at a moment at which nothing is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (gate)
        {
            if (count == 0)
                return Task.CompletedTask;
            idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task;
        }
    }
}
