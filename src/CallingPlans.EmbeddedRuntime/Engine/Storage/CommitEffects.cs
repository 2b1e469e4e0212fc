using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>What has to happen in memory once an operation is committed.</summary>
internal sealed class CommitEffects
{
    /// <summary>Instances that are new, and to be started by a delivery.</summary>
    public List<InstanceRow> Added { get; } = [];

    public List<(long InstanceKey, InboxMessage Message)> Deliveries { get; } = [];

    public List<ActivityRow> Activities { get; } = [];

    public List<TimerRow> Timers { get; } = [];

    /// <summary>Ids of instances whose status changed, with the new one; null for those that are gone.</summary>
    public List<(string InstanceId, OrchestrationRuntimeStatus? Status)> Changed { get; } = [];

    /// <summary>Keys of instances that are gone.</summary>
    public List<long> Removed { get; } = [];

    /// <summary>Starts a new instance.</summary>
    public void Start(StoreSession session, long instanceKey, NewInstance instance)
    {
        Added.Add(InstanceRow.Of(instanceKey, instance));
        var start = new ExecutionStarted();
        Deliver(instanceKey, session.InsertInbox(instanceKey, start), start);
    }

    public void Deliver(long instanceKey, long inboxId, HistoryEvent message) =>
        Deliveries.Add((instanceKey, new(inboxId, message)));
}
