namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Something written as a whole or not at all, together with others in one commit.</summary>
internal abstract class StoreOperation
{
    /// <summary>Writes. It may be called again when the commit it was part of failed.</summary>
    public abstract void Apply(StoreSession session, CommitEffects effects);

    /// <summary>
    /// It is durable, and its effects are published. Called on the writer's thread: quick, and it does not throw.
    /// </summary>
    public abstract void Committed();

    /// <summary>Nothing of it is written.</summary>
    public abstract void Failed(Exception exception);
}
