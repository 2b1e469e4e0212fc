namespace CallingPlans.Infrastructure.Tables;

/// <summary>What became of a write.</summary>
internal enum WriteResult
{
    Written,

    /// <summary>
    /// What stands there was written by the same operation: by a try whose answer was lost, or by an earlier call.
    /// </summary>
    WrittenBefore,

    /// <summary>Something else stands there; nothing was written.</summary>
    Conflict,
}

/// <summary>The answer to a write.</summary>
/// <param name="Version">The version of the row, or of the first row of a transaction; null with a conflict.</param>
internal readonly record struct WriteAnswer(WriteResult Result, string? Version)
{
    public static WriteAnswer Conflict { get; } = new(WriteResult.Conflict, null);

    public bool IsConflict => Result == WriteResult.Conflict;
}
