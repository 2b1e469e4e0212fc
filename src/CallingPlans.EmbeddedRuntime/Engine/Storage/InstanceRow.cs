using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>What an instance is while it runs.</summary>
internal sealed record InstanceRow
{
    public required long Key { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    /// <summary>How often it has continued as new.</summary>
    public int Generation { get; init; }

    /// <summary>Turns in the history of the present generation.</summary>
    public int Turns { get; init; }

    /// <summary>When it was scheduled.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its last turn was; turns never go back in time.</summary>
    public required DateTime UpdatedAt { get; init; }

    public ParentLink? Parent { get; init; }

    /// <summary>The W3C trace in which it was scheduled; its activities continue it.</summary>
    public string? TraceParent { get; init; }

    public string? CustomStatus { get; init; }

    public string? Input { get; init; }

    /// <summary>The row of an instance that has just been added.</summary>
    public static InstanceRow Of(long key, NewInstance added) => new()
    {
        Key = key,
        Id = added.Id,
        Name = added.Name,
        Status = OrchestrationRuntimeStatus.Pending,
        CreatedAt = added.At,
        UpdatedAt = added.At,
        Parent = added.Parent,
        TraceParent = added.TraceParent,
        Input = added.Input,
    };

    public bool HasEnded => IsEnded(Status);

    public static bool IsEnded(OrchestrationRuntimeStatus status) => status
        is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;
}

/// <summary>The call that a sub-orchestration answers.</summary>
internal sealed record ParentLink(long Key, int TaskId, string InstanceId, string Name);
