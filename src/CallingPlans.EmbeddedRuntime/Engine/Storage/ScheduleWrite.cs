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
        // As a rule there is none of its id: that is found out by adding it.
        if ((session.InsertInstance(instance) ?? Replace(session, effects)) is not { } key)
            return;
        if (StartAt is { } startAt && startAt > instance.At)
        {
            var timer = new TimerRow(key, TimerFired.StartTimerId, startAt);
            session.InsertTimer(timer);
            effects.Timers.Add(timer);
        }
        else
        {
            effects.Start(session, key, instance);
        }

        effects.Changed.Add((instance.Id, OrchestrationRuntimeStatus.Pending));
    }

    /// <returns>The key of the new instance; null where the one that is there stays.</returns>
    private long? Replace(StoreSession session, CommitEffects effects)
    {
        if (session.Find(instance.Id) is not { } existing)
            return null;
        if (Protected.Contains(existing.Status))
        {
            conflict = existing.Status;
            return null;
        }

        session.DeleteInstance(existing.Key);
        effects.Removed.Add(existing.Key);
        return session.InsertInstance(instance);
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
