using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Client;

/// <summary>Wakes those who wait for a status of an instance. Nobody polls.</summary>
internal sealed class InstanceWatchers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Watcher>> watchers = [];

    /// <summary>Reads until what was read is wanted, or there is nothing; again when the instance comes to a wanted status, or goes.</summary>
    public async Task<OrchestrationMetadata?> WaitAsync(
        string instanceId, Func<OrchestrationMetadata?> read, Func<OrchestrationRuntimeStatus, bool> isWanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Watching begins before reading: no change falls between the two.
            var watcher = Add(instanceId, isWanted);
            try
            {
                var present = read();
                if (present is null || isWanted(present.RuntimeStatus))
                    return present;
                await watcher.Source.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Remove(instanceId, watcher);
            }
        }
    }

    /// <param name="status">Null where the instance is gone.</param>
    public void Changed(string instanceId, OrchestrationRuntimeStatus? status)
    {
        lock (gate)
        {
            if (!watchers.TryGetValue(instanceId, out var waiting))
                return;
            foreach (var watcher in waiting)
            {
                if (status is not { } present || watcher.IsWanted(present))
                    watcher.Source.TrySetResult();
            }
        }
    }

    /// <summary>The engine is gone: nothing will change any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            foreach (var watcher in watchers.Values.SelectMany(waiting => waiting))
                watcher.Source.TrySetException(new ObjectDisposedException(nameof(DurableEngine)));
        }
    }

    private Watcher Add(string instanceId, Func<OrchestrationRuntimeStatus, bool> isWanted)
    {
        var watcher = new Watcher(isWanted);
        lock (gate)
        {
            if (!watchers.TryGetValue(instanceId, out var waiting))
                watchers.Add(instanceId, waiting = []);
            waiting.Add(watcher);
        }

        return watcher;
    }

    private void Remove(string instanceId, Watcher watcher)
    {
        lock (gate)
        {
            if (watchers.TryGetValue(instanceId, out var waiting) && waiting.Remove(watcher) && waiting.Count == 0)
                watchers.Remove(instanceId);
        }
    }

    private sealed class Watcher(Func<OrchestrationRuntimeStatus, bool> isWanted)
    {
        public Func<OrchestrationRuntimeStatus, bool> IsWanted { get; } = isWanted;

        public TaskCompletionSource Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
