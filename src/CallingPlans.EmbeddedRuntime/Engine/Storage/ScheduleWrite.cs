using CallingPlans.EmbeddedRuntime.Engine.History;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Schedules an instance, replacing one of the same id unless that is protected by its status.</summary>
internal sealed class ScheduleWrite(NewInstance instance) : ClientOperation
{
    private OrchestrationRuntimeStatus? conflict;

    /// <summary>When it starts; null for at once.</summary>
    public DateTime? StartAt { get; init; }

    /// <summary>Statuses in which an existing instance stays.</summary>
    public IReadOnlyCollection<OrchestrationRuntimeStatus> Protected { get; init; } = [];

    public override void Apply(StoreSession session, CommitEffects effects)
    {
        conflict = null;
        if (session.Find(instance.Id) is { } existing)
        {
            if (Protected.Contains(existing.Status))
            {
                conflict = existing.Status;
                return;
            }

            session.DeleteInstance(existing.Key);
            effects.Removed.Add(existing.Key);
        }

        var key = session.InsertInstance(instance);
        if (StartAt is { } startAt && startAt > instance.At)
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

        effects.Changed.Add((instance.Id, OrchestrationRuntimeStatus.Pending));
    }

    public override void Committed()
    {
        if (conflict is { } status)
            Failed(new OrchestrationAlreadyExistsException(
                $"An orchestration with the id '{instance.Id}' exists and is {status}."));
        else
            base.Committed();
    }
}
