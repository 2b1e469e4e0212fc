namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The store did not answer, also after the retries of its client. Nothing is known to have changed.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long a caller should wait before the next try.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}
