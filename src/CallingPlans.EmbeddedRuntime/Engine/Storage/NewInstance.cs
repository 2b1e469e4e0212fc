namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>An instance to be scheduled.</summary>
internal sealed record NewInstance(string Id, string Name, DateTime At)
{
    /// <summary>The call that it answers, if it is a sub-orchestration.</summary>
    public ParentLink? Parent { get; init; }

    public string? Tags { get; init; }

    /// <summary>The W3C trace that its activities continue.</summary>
    public string? TraceParent { get; init; }

    public string? Input { get; init; }
}
