using CallingPlans.EmbeddedRuntime.Engine.History;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>
/// Puts a message into the inbox of an instance; silently nothing when it does not exist or has ended.
/// </summary>
internal sealed class MessageWrite(string instanceId, HistoryEvent message, bool recursive) : ClientOperation
{
    /// <returns>The key of the instance; null when there is nobody to send to.</returns>
    public static long? Send(StoreSession session, CommitEffects effects, string instanceId, HistoryEvent message)
    {
        if (session.Find(instanceId) is not { } found || InstanceRow.IsEnded(found.Status))
            return null;
        effects.Deliver(found.Key, session.InsertInbox(found.Key, message), message);
        return found.Key;
    }

    public override void Apply(StoreSession session, CommitEffects effects)
    {
        if (Send(session, effects, instanceId, message) is { } key && recursive)
            SendToChildren(session, effects, key);
    }

    private void SendToChildren(StoreSession session, CommitEffects effects, long parent)
    {
        foreach (var child in session.ChildrenOf(parent))
        {
            if (InstanceRow.IsEnded(child.Status))
                continue;
            effects.Deliver(child.Key, session.InsertInbox(child.Key, message), message);
            SendToChildren(session, effects, child.Key);
        }
    }
}
