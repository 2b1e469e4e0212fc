using CallingPlans.EmbeddedRuntime.Engine.Execution;
using CallingPlans.EmbeddedRuntime.Engine.History;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Stores a turn: the history, what the instance asks for, and what it has dealt with.</summary>
internal sealed class TurnWrite(Turn turn, Action committed, Action<Exception> failed) : StoreOperation
{
    private readonly InstanceRow row = turn.Row;
    private readonly TurnResult result = turn.Result;

    // Made on the thread of the turn: the one thread that writes is what many turns wait for.
    private readonly string? record = turn.Record.Count > 0 && turn.Result.NextGeneration is null ? HistoryJson.Write(turn.Record) : null;

    public override void Apply(StoreSession session, CommitEffects effects)
    {
        if (!WriteInstance(session))
            return;

        if (result.NextGeneration is { } next)
            WriteNextGeneration(session, effects, next);
        else if (record is not null)
            session.InsertHistory(row.Key, row.Turns, result.At, record);

        RemoveDone(session);
        foreach (var action in result.Actions)
            WriteAction(session, effects, action);
        if (result.End is { } end)
        {
            if (end.Status == OrchestrationRuntimeStatus.Completed)
                // It ends with no call and no timer open; what came too late goes.
                session.ClearInbox(row.Key);
            else
                session.ClearWork(row.Key);
            AnswerParent(session, effects, end);
        }

        if (result.End is not null || result.Status != row.Status)
            effects.Changed.Add((row.Id, result.End?.Status ?? result.Status));
    }

    public override void Committed() => committed();

    public override void Failed(Exception exception) => failed(exception);

    private bool WriteInstance(StoreSession session) => result switch
    {
        { End: { } end } => session.EndInstance(row.Key, turn.TurnsAfter, result.At, result.CustomStatus, end),
        { NextGeneration: { } next } => session.RenewInstance(
            row.Key, next.CarriedEvents.Count == 0 ? 0 : 1, result.At, result.CustomStatus, next.Input),
        _ => session.UpdateInstance(row.Key, result.Status, turn.TurnsAfter, result.At, result.CustomStatus),
    };

    /// <summary>
    /// The carried events come first in the new history, so that they stay before those that have come meanwhile.
    /// </summary>
    private void WriteNextGeneration(StoreSession session, CommitEffects effects, NextGeneration next)
    {
        session.ClearHistory(row.Key);
        if (next.CarriedEvents.Count > 0)
            session.InsertHistory(row.Key, 0, result.At, HistoryJson.Write(next.CarriedEvents));
        var start = new ExecutionStarted();
        effects.Deliver(row.Key, session.InsertInbox(row.Key, start), start);
    }

    private void RemoveDone(StoreSession session)
    {
        foreach (var message in turn.Messages)
        {
            if (message.Id != 0)
                session.DeleteInbox(message.Id);
            if (message.Event is TimerFired { Id: TimerFired.StartTimerId })
                session.DeleteTimer(row.Key, TimerFired.StartTimerId);
        }

        foreach (var arrival in result.Arrivals)
        {
            switch (arrival)
            {
                case TaskCompleted or TaskFailed:
                    session.DeleteActivity(row.Key, ((AnswerEvent)arrival).Id);
                    break;
                case TimerFired fired:
                    session.DeleteTimer(row.Key, fired.Id);
                    break;
            }
        }

        foreach (var timer in result.CancelledTimers)
            session.DeleteTimer(row.Key, timer);
    }

    private void WriteAction(StoreSession session, CommitEffects effects, OrchestratorAction action)
    {
        switch (action.Event)
        {
            case EventSent sent:
                MessageWrite.Send(session, effects, sent.InstanceId, new EventRaised(sent.Name, action.Payload));
                break;
            case not null when result.End is not null:
                // Nobody is left to hear the answer.
                break;
            case TaskScheduled task:
                var activity = new ActivityRow(row.Key, row.Id, task.Id, task.Name, action.Payload, row.TraceParent);
                session.InsertActivity(activity);
                effects.Activities.Add(activity);
                break;
            case TimerCreated created when !result.CancelledTimers.Contains(created.Id):
                var timer = new TimerRow(row.Key, created.Id, created.FireAt);
                session.InsertTimer(timer);
                effects.Timers.Add(timer);
                break;
            case SubOrchestrationCreated sub:
                StartChild(session, effects, sub, action.Payload);
                break;
        }
    }

    private void StartChild(StoreSession session, CommitEffects effects, SubOrchestrationCreated sub, string? input)
    {
        if (session.Find(sub.InstanceId) is { } existing)
        {
            if (!InstanceRow.IsEnded(existing.Status))
            {
                var failure = TaskFailureDetails.FromException(new OrchestrationAlreadyExistsException(
                    $"An orchestration with the id '{sub.InstanceId}' is {existing.Status} already."));
                var answer = new SubOrchestrationFailed(sub.Id, failure);
                effects.Deliver(row.Key, session.InsertInbox(row.Key, answer), answer);
                return;
            }

            session.DeleteInstance(existing.Key);
            effects.Removed.Add(existing.Key);
        }

        var parent = new ParentLink(row.Key, sub.Id, row.Id, row.Name);
        var child = new NewInstance(sub.InstanceId, sub.Name, result.At)
        {
            Parent = parent,
            TraceParent = row.TraceParent,
            Input = input,
        };
        var key = session.InsertInstance(child) ?? throw new InvalidOperationException($"An orchestration with the id '{sub.InstanceId}' exists.");
        effects.Start(session, key, child);
        effects.Changed.Add((sub.InstanceId, OrchestrationRuntimeStatus.Pending));
    }

    private void AnswerParent(StoreSession session, CommitEffects effects, ExecutionCompleted end)
    {
        if (row.Parent is not { } parent
            || session.StatusOf(parent.Key) is not { } status
            || InstanceRow.IsEnded(status))
        {
            return;
        }

        HistoryEvent answer = end.Status == OrchestrationRuntimeStatus.Completed
            ? new SubOrchestrationCompleted(parent.TaskId, end.Output)
            : new SubOrchestrationFailed(
                parent.TaskId,
                end.Failure ?? new(
                    "OrchestrationTerminated", "The sub-orchestration was terminated.", null, null, null),
                Final: end.Failure?.ErrorType == TaskNotFound.OrchestratorErrorType);
        effects.Deliver(parent.Key, session.InsertInbox(parent.Key, answer), answer);
    }
}
