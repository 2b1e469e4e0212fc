namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Takes away idempotency keys that have outlived their time. For a timer, not for a request.</summary>
public interface IIdempotencyPurge
{
    /// <summary>Removes expired keys, at most <paramref name="max"/>, and answers how many.</summary>
    Task<int> PurgeExpiredAsync(int max, CancellationToken cancellation);
}
