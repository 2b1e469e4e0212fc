using CallingPlans.Application.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>An answer that is given again to the same request.</summary>
public sealed record KeptAnswer(int StatusCode, string? ContentType, string? Location, string? ETag, byte[] Body);

/// <summary>What a request with an idempotency key may do.</summary>
public abstract record IdempotencyDecision
{
    private IdempotencyDecision()
    {
    }

    /// <summary>Nobody is at work on it: do the work, then complete, abandon or release it under this token.</summary>
    /// <param name="Identity">Of what the request makes; the one of an earlier request that did not come to an answer.</param>
    public sealed record Proceed(string Token, NewIdentity Identity) : IdempotencyDecision;

    /// <summary>It was done: give this answer again.</summary>
    public sealed record Replay(KeptAnswer Answer) : IdempotencyDecision;

    /// <summary>The key came with another body before.</summary>
    public sealed record Reused : IdempotencyDecision;

    /// <summary>The first is still at work.</summary>
    public sealed record InUse : IdempotencyDecision;
}

/// <summary>
/// Idempotency keys, kept for at least 24 hours. Answers are kept encrypted and bodies as keyed hashes. A key whose
/// request died at work is free again after a minute; the next request with the same body is then the same request again.
/// </summary>
public interface IIdempotencyStore
{
    /// <param name="scope">Whose key it is, and the concrete path.</param>
    /// <param name="body">The raw body of the request.</param>
    Task<IdempotencyDecision> BeginAsync(string scope, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>Keeps a successful answer.</summary>
    Task CompleteAsync(string scope, string key, string token, KeptAnswer answer, CancellationToken cancellation);

    /// <summary>Frees the key: the request was refused, and nothing was done.</summary>
    Task AbandonAsync(string scope, string key, string token, CancellationToken cancellation);

    /// <summary>
    /// Frees the key of a request that failed, and may have had its effect: the next request with the same body has its identity.
    /// </summary>
    Task ReleaseAsync(string scope, string key, string token, CancellationToken cancellation);
}
