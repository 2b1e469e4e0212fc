using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>Makes a turn out of what has come for an instance.</summary>
internal sealed partial class TurnRunner(
    StoreReader reader,
    IDurableTaskInvoker tasks,
    DurableEngineOptions options,
    TimeProvider time,
    ILoggerFactory loggers,
    Action<long> onForeign)
{
    private readonly ILogger logger = loggers.CreateLogger<TurnRunner>();

    /// <summary>Runs the code as far as it goes. Nothing is stored yet.</summary>
    /// <param name="live">The instance where it is in memory.</param>
    /// <param name="added">Its row where it was just added; else it is read.</param>
    /// <returns>What is to be stored; null when there is nothing: the instance is gone, or what has come no longer
    /// counts.</returns>
    /// <exception cref="SqliteException">The instance could not be read; nothing has happened.</exception>
    public Turn? Run(long key, LiveInstance? live, InstanceRow? added, IReadOnlyList<InboxMessage> messages)
    {
        var row = live?.Row ?? added ?? reader.Instance(key);
        if (row is null || row.HasEnded)
            return null;

        var at = TimeOf(row, messages);
        var failed = messages.Select(message => message.Event).OfType<InstanceFaulted>().FirstOrDefault();
        if (failed is not null)
            return Failed(row, at, messages, failed.Failure);
        var terminated = messages.Select(message => message.Event).OfType<ExecutionTerminated>().FirstOrDefault();
        if (terminated is not null)
            return new(row, messages, Terminate(row, at, terminated), Executor: null);
        if (!tasks.HasOrchestrator(row.Name))
            return Failed(row, at, messages, TaskNotFound.Orchestrator(row.Name));

        try
        {
            return RunCode(row, live, at, messages);
        }
#pragma warning disable CA1031 // whatever is wrong with one instance ends that instance, and stalls no other
        catch (Exception exception) when (exception is not (SqliteException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            LogPoisoned(exception, row.Name, row.Id);
            return Failed(row, at, messages, TaskFailureDetails.FromException(exception));
        }
    }

    private Turn? RunCode(InstanceRow row, LiveInstance? live, DateTime at, IReadOnlyList<InboxMessage> messages)
    {
        var executor = live?.Executor;
        if (executor is null)
        {
            executor = new(row, tasks, options.MaximumTimerInterval, loggers, () => onForeign(row.Key));
            if (row.Turns > 0)
            {
                EngineTelemetry.Replays.Add(1);
                if (executor.Replay(reader.History(row.Key)) is { } difference)
                    return Failed(row, at, messages, difference);
            }
        }

        var result = executor.RunTurn(at, messages.Select(message => Unwrap(message.Event)));
        if (result.End?.Failure is { } failure)
            LogFailed(row.Name, row.Id, failure.ErrorType, failure.ErrorMessage);
        var changesNothing = result.Arrivals.Count == 0 && result.End is null && messages.All(
            message => message.Id == 0);
        return changesNothing && live is not null
            ? null
            : new(row, messages, result, executor);
    }

    /// <summary>A failed turn leaves no code behind: the next one, if any, begins with a replay.</summary>
    private Turn Failed(InstanceRow row, DateTime at, IReadOnlyList<InboxMessage> messages, TaskFailureDetails failure)
    {
        LogFailed(row.Name, row.Id, failure.ErrorType, failure.ErrorMessage);
        var end = OrchestrationExecutor.Failed(failure);
        return new(row, messages, new(at, [], [], [], row.Status, row.CustomStatus, end), Executor: null);
    }

    private static TurnResult Terminate(InstanceRow row, DateTime at, ExecutionTerminated terminated) =>
        new(at, [terminated], [], [], row.Status, row.CustomStatus,
            new(OrchestrationRuntimeStatus.Terminated, terminated.Output, Failure: null));

    private static HistoryEvent Unwrap(HistoryEvent message) =>
        message is TimerFired { Id: TimerFired.StartTimerId } ? new ExecutionStarted() : message;

    /// <summary>
    /// Time does not go back within an instance, and no timer has fired before its time, whatever the clock says now.
    /// </summary>
    private DateTime TimeOf(InstanceRow row, IReadOnlyList<InboxMessage> messages)
    {
        var at = time.GetUtcNow().UtcDateTime;
        if (at < row.UpdatedAt)
            at = row.UpdatedAt;
        foreach (var message in messages)
        {
            if (message.Event is TimerFired fired && at < fired.FireAt)
                at = fired.FireAt;
        }

        return at;
    }

    [LoggerMessage(20, LogLevel.Warning, "Orchestration {Name} {InstanceId} failed: {ErrorType}: {ErrorMessage}")]
    private partial void LogFailed(string name, string instanceId, string errorType, string errorMessage);

    [LoggerMessage(21, LogLevel.Error, "Orchestration {Name} {InstanceId} cannot be run")]
    private partial void LogPoisoned(Exception exception, string name, string instanceId);
}
