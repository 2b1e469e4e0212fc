namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>A moment of a commit at which a process may die.</summary>
internal enum CommitStep
{
    /// <summary>Everything is written, nothing is durable.</summary>
    Before,

    /// <summary>Everything is durable, nobody knows.</summary>
    After,
}
