namespace CallingPlans.EmbeddedRuntime.Engine.Client;

/// <summary>Wakes those who wait for a change of an instance. Nobody polls.</summary>
internal sealed class InstanceWatchers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<TaskCompletionSource>> watchers = [];

    /// <summary>
    /// Reads until <paramref name="isWanted"/> says yes to what was read, again after each change.
    /// </summary>
    public async Task<T> WaitAsync<T>(
        string instanceId, Func<T> read, Func<T, bool> isWanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Watching begins before reading: no change falls between the two.
            var watcher = Add(instanceId);
            try
            {
                var present = read();
                if (isWanted(present))
                    return present;
                await watcher.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Remove(instanceId, watcher);
            }
        }
    }

    public void Changed(string instanceId)
    {
        lock (gate)
        {
            if (!watchers.TryGetValue(instanceId, out var waiting))
                return;
            foreach (var watcher in waiting)
                watcher.TrySetResult();
        }
    }

    /// <summary>The engine is gone: nothing will change any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            foreach (var watcher in watchers.Values.SelectMany(waiting => waiting))
                watcher.TrySetException(new ObjectDisposedException(nameof(DurableEngine)));
        }
    }

    private TaskCompletionSource Add(string instanceId)
    {
        var watcher = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (!watchers.TryGetValue(instanceId, out var waiting))
                watchers.Add(instanceId, waiting = []);
            waiting.Add(watcher);
        }

        return watcher;
    }

    private void Remove(string instanceId, TaskCompletionSource watcher)
    {
        lock (gate)
        {
            if (watchers.TryGetValue(instanceId, out var waiting) && waiting.Remove(watcher) && waiting.Count == 0)
                watchers.Remove(instanceId);
        }
    }
}
