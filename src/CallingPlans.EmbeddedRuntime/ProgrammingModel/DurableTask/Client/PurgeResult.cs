namespace Microsoft.DurableTask.Client;

/// <summary>What a purge did.</summary>
public class PurgeResult
{
    /// <summary>Makes a result that does not say whether anything is left.</summary>
    public PurgeResult(int count)
        : this(count, isComplete: null)
    {
    }

    /// <summary>Makes a result.</summary>
    public PurgeResult(int count, bool? isComplete)
    {
        PurgedInstanceCount = count;
        IsComplete = isComplete;
    }

    /// <summary>How many instances are gone.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>False when time ran out before all were gone.</summary>
    public bool? IsComplete { get; }
}
