using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// One generation of an instance in memory, its code suspended where it waits. A turn hands it what arrived and takes
/// what the code then does;
/// a replay does the same with the turns of the history, and compares.
/// </summary>
internal sealed class OrchestrationExecutor
{
    private readonly InstanceRow instance;
    private readonly IDurableTaskInvoker tasks;
    private readonly TurnLoop loop;
    private readonly EngineOrchestrationContext context;
    private readonly Queue<HistoryEvent> held = [];
    private Task<object?>? code;
    private bool started;
    private bool suspended;
    private volatile bool foreign;

    /// <param name="instance">The instance.</param>
    /// <param name="tasks">The app's code.</param>
    /// <param name="maximumTimerInterval">A longer timer is split.</param>
    /// <param name="loggers">What the code's loggers write to.</param>
    /// <param name="onForeign">Called, from another thread, when a task that is not the orchestration's tries to go on
    /// with it.</param>
    public OrchestrationExecutor(
        InstanceRow instance,
        IDurableTaskInvoker tasks,
        TimeSpan maximumTimerInterval,
        ILoggerFactory loggers,
        Action onForeign)
    {
        this.instance = instance;
        this.tasks = tasks;
        loop = new(() =>
        {
            foreign = true;
            onForeign();
        });
        context = new(instance, loop, maximumTimerInterval, loggers);
    }

    /// <summary>Goes through the history again.</summary>
    /// <returns>The failure when the code no longer matches it; null when it does.</returns>
    public TaskFailureDetails? Replay(IEnumerable<TurnRecord> history)
    {
        foreach (var turn in history)
        {
            context.BeginTurn(turn.At, replaying: true);
            var recorded = new List<ActionEvent>();
            foreach (var entry in turn.Events)
            {
                if (entry is ActionEvent action)
                    recorded.Add(action);
                else if (!Accept(entry))
                    return NonDeterminism.Unasked(turn.Number, entry);
            }

            var difference = NonDeterminism.Compare(
                turn.Number, recorded, context.TakeActions().Select(action => action.Event));
            if (difference is not null)
                return difference;
            context.TakeCancelledTimers();
            TakeOverTimes(recorded);
            if (HasEnded)
                return NonDeterminism.EndedEarly(turn.Number);
            if (AwaitsForeign)
                return ForeignTask.Failure;
        }

        return null;
    }

    /// <summary>Runs a turn.</summary>
    public TurnResult RunTurn(DateTime at, IEnumerable<HistoryEvent> messages)
    {
        context.BeginTurn(at, replaying: false);
        var arrivals = messages.Where(Accept).ToList();
        var result = new TurnResult(
            at, arrivals, context.TakeActions(), context.TakeCancelledTimers(), Status, context.CustomStatus);
        if (HasEnded)
            return End(result);
        return AwaitsForeign ? result with { End = Failed(ForeignTask.Failure) } : result;
    }

    private OrchestrationRuntimeStatus Status => this switch
    {
        { suspended: true } => OrchestrationRuntimeStatus.Suspended,
        { started: true } => OrchestrationRuntimeStatus.Running,
        _ => OrchestrationRuntimeStatus.Pending,
    };

    /// <summary>As on Durable Task, calls and timers that are still open hold the end up.</summary>
    private bool HasEnded => code is { IsCompleted: true } && context.OpenTasks.Count == 0;

    private bool AwaitsForeign =>
        foreign || (code is { IsCompleted: false } && context.OpenTasks.Count == 0 && !context.Events.HasWaiter);

    /// <summary>As on Durable Task, the output of an instance that failed is the message, as it is, of its failure.</summary>
    internal static ExecutionCompleted Failed(TaskFailureDetails failure) =>
        new(OrchestrationRuntimeStatus.Failed, failure.ErrorMessage, failure);

    private bool Accept(HistoryEvent message)
    {
        switch (message)
        {
            case ExecutionSuspended:
                if (suspended)
                    return false;
                return suspended = true;

            case ExecutionResumed:
                if (!suspended)
                    return false;
                suspended = false;
                while (held.TryDequeue(out var next))
                    Apply(next);
                return true;

            default:
                if (!Counts(message))
                    return false;
                if (suspended)
                    held.Enqueue(message);
                else
                    Apply(message);
                return true;
        }
    }

    private bool Counts(HistoryEvent message) => message switch
    {
        ExecutionStarted => !started && !held.Any(waiting => waiting is ExecutionStarted),
        TimerFired fired => context.OpenTasks.TryGetValue(fired.Id, out var timer)
            && timer.FireAt == fired.FireAt && !held.Contains(fired),
        AnswerEvent answer => context.OpenTasks.ContainsKey(answer.Id),
        EventRaised => true,
        _ => false,
    };

    private void Apply(HistoryEvent message) => loop.Run(() =>
    {
        switch (message)
        {
            case ExecutionStarted:
                started = true;
                code = RunCodeAsync();
                break;
            case EventRaised raised:
                context.Events.Raise(raised);
                break;
            case TaskCompleted completed:
                context.Answer(completed.Id)?.Complete(completed.Result);
                break;
            case SubOrchestrationCompleted completed:
                context.Answer(completed.Id)?.Complete(completed.Result);
                break;
            case TaskFailed failed:
                context.Answer(failed.Id)?.Fail(failed.Failure, failed.Final);
                break;
            case SubOrchestrationFailed failed:
                context.Answer(failed.Id)?.Fail(failed.Failure, failed.Final);
                break;
            case TimerFired fired:
                context.Answer(fired.Id)?.Complete(result: null);
                break;
            default:
                throw new InvalidOperationException($"{message.GetType().Name} is not for an orchestrator.");
        }
    });

    // Awaited here, so that an end on another thread comes back through the loop and is seen for what it is.
    private async Task<object?> RunCodeAsync() => await tasks.InvokeOrchestratorAsync(instance.Name, context);

    private TurnResult End(TurnResult turn)
    {
        if (code!.IsFaulted)
            return turn with { End = Failed(TaskFailureDetails.FromException(code.Exception.InnerException!)) };
        if (code.IsCanceled)
            return turn with { End = Failed(TaskFailureDetails.FromException(new TaskCanceledException(code))) };
        if (context.NextGeneration is { } next)
        {
            IEnumerable<HistoryEvent> carried = next.PreserveUnprocessedEvents ? context.Events.Unclaimed : [];
            return turn with { NextGeneration = new(next.Input, [.. carried]) };
        }

        try
        {
            var output = JsonDataConverter.Default.Serialize(code.GetAwaiter().GetResult());
            return turn with { End = new(OrchestrationRuntimeStatus.Completed, output, Failure: null) };
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            return turn with { End = Failed(TaskFailureDetails.FromException(exception)) };
        }
    }

    /// <summary>A timer fires when the history says, also where the code would now have it at another time.</summary>
    private void TakeOverTimes(List<ActionEvent> recorded)
    {
        foreach (var timer in recorded.OfType<TimerCreated>())
        {
            if (context.OpenTasks.TryGetValue(timer.Id, out var open))
                open.FireAt = timer.FireAt;
        }
    }
}
