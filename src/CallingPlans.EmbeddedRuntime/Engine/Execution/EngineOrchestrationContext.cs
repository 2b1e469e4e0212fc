using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>The orchestration as its code sees it: turns what the code does into numbered actions.</summary>
internal sealed class EngineOrchestrationContext : TaskOrchestrationContext
{
    private readonly InstanceRow instance;
    private readonly TurnLoop loop;
    private readonly TimeSpan maximumTimerInterval;
    private readonly ILoggerFactory loggers;
    private readonly RetryLoop retries;
    private readonly Dictionary<int, OpenTask> openTasks = [];
    private readonly List<int> cancelledTimers = [];
    private List<OrchestratorAction> actions = [];
    private DateTime now;
    private bool isReplaying;
    private int nextId;
    private int guids;

    public EngineOrchestrationContext(
        InstanceRow instance, TurnLoop loop, TimeSpan maximumTimerInterval, ILoggerFactory loggers)
    {
        this.instance = instance;
        this.loop = loop;
        this.maximumTimerInterval = maximumTimerInterval;
        this.loggers = loggers;
        now = instance.CreatedAt;
        CustomStatus = instance.CustomStatus;
        retries = new(this, CreateOneTimer);
    }

    public override TaskName Name => instance.Name;

    public override string InstanceId => instance.Id;

    public override ParentOrchestrationInstance? Parent =>
        instance.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => isReplaying;

    public ExternalEvents Events { get; } = new();

    public IReadOnlyDictionary<int, OpenTask> OpenTasks => openTasks;

    public string? CustomStatus { get; private set; }

    /// <summary>Set when the code asked to continue as new.</summary>
    public ContinueAsNewRequest? NextGeneration { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public void BeginTurn(DateTime at, bool replaying)
    {
        now = at;
        isReplaying = replaying;
    }

    /// <summary>What the code did since the last call, in order of its numbers.</summary>
    public List<OrchestratorAction> TakeActions()
    {
        var taken = actions;
        actions = [];
        return taken;
    }

    /// <summary>Timers that the code cancelled since the last call.</summary>
    public List<int> TakeCancelledTimers()
    {
        List<int> taken = [.. cancelledTimers];
        cancelledTimers.Clear();
        return taken;
    }

    public OpenTask? Answer(int id) => openTasks.Remove(id, out var open) ? open : null;

    public override T? GetInput<T>()
        where T : default => JsonDataConverter.Default.Deserialize<T>(instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var serialized = JsonDataConverter.Default.Serialize(input);
        return retries.CallAsync<TResult>(
            options?.Retry, () => Open(name, id => new TaskScheduled(id, name), serialized));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        var serialized = JsonDataConverter.Default.Serialize(input);
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        return retries.CallAsync<TResult>(
            options?.Retry,
            () => Open(
                orchestratorName, id => new SubOrchestrationCreated(id, orchestratorName, instanceId), serialized));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var end = fireAt.Kind == DateTimeKind.Local
            ? fireAt.ToUniversalTime()
            : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        // Not awaited here: a timer that is cancelled, as most are, would throw once more on its way.
        return end - now > maximumTimerInterval ? CreateTimersAsync(end, cancellationToken) : CreateOneTimer(end, cancellationToken);
    }

    private async Task CreateTimersAsync(DateTime end, CancellationToken cancellationToken)
    {
        while (end - now > maximumTimerInterval && !cancellationToken.IsCancellationRequested)
            await CreateOneTimer(now + maximumTimerInterval, cancellationToken);
        await CreateOneTimer(end, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        EnsureOnTurn();
        return Events.WaitAsync<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        EnsureOnTurn();
        actions.Add(new(new EventSent(nextId++, instanceId, eventName), JsonDataConverter.Default.Serialize(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureOnTurn();
        CustomStatus = JsonDataConverter.Default.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        EnsureOnTurn();
        NextGeneration = new(JsonDataConverter.Default.Serialize(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        EnsureOnTurn();
        return DeterministicGuid.FromName($"{InstanceId}/{instance.Generation}/{now:O}/{guids++}");
    }

    private Task CreateOneTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var timer = Open("timer", id => new TimerCreated(id, fireAt), payload: null);
        timer.FireAt = fireAt;
        cancellationToken.Register(() =>
        {
            // Forgotten before its waiter runs, which may look at what is left.
            if (openTasks.Remove(timer.Id))
                cancelledTimers.Add(timer.Id);
            timer.Cancel(cancellationToken);
        });
        return timer.Task;
    }

    private OpenTask Open(string name, Func<int, ActionEvent> describe, string? payload)
    {
        EnsureOnTurn();
        var open = new OpenTask(nextId++, name);
        openTasks.Add(open.Id, open);
        actions.Add(new(describe(open.Id), payload));
        return open;
    }

    private void EnsureOnTurn()
    {
        if (!loop.IsCurrent)
        {
            throw new InvalidOperationException(
                "The orchestration's context was used from another thread than the one of its turn. "
                + ForeignTask.Advice);
        }
    }
}
