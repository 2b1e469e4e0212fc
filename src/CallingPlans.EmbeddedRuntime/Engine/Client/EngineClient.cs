using System.Diagnostics;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Engine.Client;

/// <summary>The client of the embedded engine.</summary>
internal sealed class EngineClient(
    Action<StoreOperation> write, InstanceQueries queries, InstanceWatchers watchers, TimeProvider time)
    : DurableTaskClient("embedded")
{
    private const int PurgeBatch = 200;

    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        if (orchestratorName == default)
            throw new ArgumentException("An orchestration has the name of an orchestrator.", nameof(orchestratorName));
        var id = string.IsNullOrEmpty(options?.InstanceId) ? NewId() : options.InstanceId;
        using var span = EngineTelemetry.StartOrchestration(orchestratorName, id);
        var instance = new NewInstance(id, orchestratorName, time.GetUtcNow().UtcDateTime)
        {
            Tags = options is null ? null : HistoryJson.Write(options.Tags),
            TraceParent = Activity.Current?.Id,
            Input = JsonDataConverter.Default.Serialize(input),
        };
        var operation = new ScheduleWrite(instance)
        {
            StartAt = options?.StartAt?.UtcDateTime,
            Protected = Statuses(options?.DedupeStatuses),
        };
        await WriteAsync(operation, cancellation);
        return id;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return SendAsync(
            instanceId, new EventRaised(eventName, JsonDataConverter.Default.Serialize(eventPayload)), cancellation);
    }

    public override Task SuspendInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionResumed(reason), cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync(
            instanceId,
            new ExecutionTerminated(JsonDataConverter.Default.Serialize(options?.Output)),
            cancellation,
            options?.Recursive ?? false);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(
            instanceId,
            getInputsAndOutputs,
            status => status != OrchestrationRuntimeStatus.Pending,
            cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, InstanceRow.IsEnded, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(queries.Find(instanceId, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(queries, filter ?? new());

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        var filter = new InstanceFilter
        {
            AfterId = lastInstanceKey,
            Statuses = runtimeStatus?.ToList(),
            CompletedFrom = completedTimeFrom,
            CompletedTo = completedTimeTo,
        };
        var ids = queries.ListIds(filter, pageSize);
        return Task.FromResult(new Page<string>(ids, ids.Count == pageSize ? ids[^1] : null));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var operation = new PurgeWrite([instanceId], options?.Recursive ?? false);
        await WriteAsync(operation, cancellation);
        return new(operation.Count, isComplete: true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.CreatedFrom is null)
            throw new ArgumentException("The durable extension of the Functions host fails without CreatedFrom.", nameof(filter));
        var began = time.GetTimestamp();
        var count = 0;
        var ended = filter.Statuses?.Where(InstanceRow.IsEnded).ToList()
            ?? [.. Enum.GetValues<OrchestrationRuntimeStatus>().Where(InstanceRow.IsEnded)];
        string? last = null;
        while (true)
        {
            if (filter.Timeout is { } timeout && time.GetElapsedTime(began) >= timeout)
                return new(count, isComplete: false);

            // In pieces, between which others get their turn.
            var ids = queries.ListIds(
                new()
                {
                    AfterId = last,
                    Statuses = ended,
                    CreatedFrom = filter.CreatedFrom,
                    CreatedTo = filter.CreatedTo,
                },
                PurgeBatch);
            if (ids.Count == 0)
                return new(count, isComplete: true);
            last = ids[^1];
            var operation = new PurgeWrite(ids, options?.Recursive ?? false);
            await WriteAsync(operation, cancellation);
            count += operation.Count;
        }
    }

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var found = queries.Find(instanceId, withPayloads: true)
            ?? throw new ArgumentException(
                $"There is no orchestration with the id '{instanceId}'.", nameof(instanceId));
        if (!found.IsCompleted && !restartWithNewInstanceId)
            throw new InvalidOperationException(
                $"The orchestration '{instanceId}' is {found.RuntimeStatus}; only one that has ended restarts.");
        var id = restartWithNewInstanceId ? NewId() : instanceId;
        using var span = EngineTelemetry.StartOrchestration(found.Name, id);
        var instance = new NewInstance(id, found.Name, time.GetUtcNow().UtcDateTime)
        {
            Tags = HistoryJson.Write(found.Tags),
            TraceParent = Activity.Current?.Id,
            Input = found.SerializedInput,
        };
        await WriteAsync(new ScheduleWrite(instance) { Protected = Unfinished }, cancellation);
        return id;
    }

    /// <summary>Nothing: the engine owns what the client uses.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static List<OrchestrationRuntimeStatus> Statuses(IReadOnlyList<string>? names) =>
        [.. (names ?? []).Select(name => Enum.TryParse<OrchestrationRuntimeStatus>(
            name, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"'{name}' is not a status of an orchestration.", nameof(names)))];

    private Task SendAsync(
        string instanceId, HistoryEvent message, CancellationToken cancellation, bool recursive = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return WriteAsync(new MessageWrite(instanceId, message, recursive), cancellation);
    }

    private Task WriteAsync(ClientOperation operation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        write(operation);
        return operation.Done;
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId,
        bool withPayloads,
        Func<OrchestrationRuntimeStatus, bool> isWanted,
        CancellationToken cancellation)
    {
        var found = await watchers.WaitAsync(
            instanceId,
            () => queries.Find(instanceId, withPayloads),
            isWanted,
            cancellation);
        return found ?? throw new InvalidOperationException($"There is no orchestration with the id '{instanceId}'.");
    }
}
