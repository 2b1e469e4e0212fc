using CallingPlans.EmbeddedRuntime.Engine.History;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Schedules an instance, replacing one of the same id unless that is protected by its status.</summary>
internal sealed class ScheduleWrite : ClientOperation
{
    private OrchestrationRuntimeStatus? conflict;

    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>When it starts; null for at once.</summary>
    public DateTime? StartAt { get; init; }

    public string? Tags { get; init; }

    public string? Input { get; init; }

    /// <summary>Statuses in which an existing instance stays.</summary>
    public IReadOnlyCollection<OrchestrationRuntimeStatus> Protected { get; init; } = [];

    public override void Apply(StoreSession session, CommitEffects effects)
    {
        conflict = null;
        if (session.Find(InstanceId) is { } existing)
        {
            if (Protected.Contains(existing.Status))
            {
                conflict = existing.Status;
                return;
            }

            session.DeleteInstance(existing.Key);
            effects.Removed.Add(existing.Key);
        }

        var key = session.InsertInstance(InstanceId, Name, Now, parent: null, Tags, Input);
        if (StartAt is { } startAt && startAt > Now)
        {
            var timer = new TimerRow(key, TimerFired.StartTimerId, startAt);
            session.InsertTimer(timer);
            effects.Timers.Add(timer);
        }
        else
        {
            var start = new ExecutionStarted();
            effects.Deliver(key, session.InsertInbox(key, start), start);
        }

        effects.Changed.Add(InstanceId);
    }

    public override void Committed()
    {
        if (conflict is { } status)
            Failed(new OrchestrationAlreadyExistsException($"An orchestration with the id '{InstanceId}' exists and is {status}."));
        else
            base.Committed();
    }
}
