namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries of an invocation by the host; both counts are 0 where the host does not retry.</summary>
public abstract class RetryContext
{
    /// <summary>Which retry this is; 0 for the first attempt.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many retries there may be.</summary>
    public abstract int MaxRetryCount { get; }
}
