namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Removes instances that have ended, with their sub-orchestrations if asked to.</summary>
internal sealed class PurgeWrite(IReadOnlyCollection<string> instanceIds, bool recursive) : ClientOperation
{
    /// <summary>How many were removed, once done.</summary>
    public int Count { get; private set; }

    public override void Apply(StoreSession session, CommitEffects effects)
    {
        Count = 0;
        foreach (var id in instanceIds)
        {
            if (session.Find(id) is { } found && InstanceRow.IsEnded(found.Status))
                Remove(session, effects, found.Key, id);
        }
    }

    private void Remove(StoreSession session, CommitEffects effects, long key, string id)
    {
        var children = recursive ? session.ChildrenOf(key) : [];
        session.DeleteInstance(key);
        effects.Removed.Add(key);
        effects.Changed.Add((id, null));
        Count++;
        foreach (var child in children)
        {
            if (InstanceRow.IsEnded(child.Status))
                Remove(session, effects, child.Key, child.Id);
        }
    }
}
