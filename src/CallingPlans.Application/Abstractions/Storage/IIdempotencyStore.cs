namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>An answer that is given again to the same request.</summary>
public sealed record KeptAnswer(int StatusCode, string? ContentType, string? Location, string? ETag, byte[] Body);

/// <summary>What a request with an idempotency key may do.</summary>
public abstract record IdempotencyDecision
{
    private IdempotencyDecision()
    {
    }

    /// <summary>It is the first: do the work, then complete or abandon it under this token.</summary>
    public sealed record Proceed(string Token) : IdempotencyDecision;

    /// <summary>It was done: give this answer again.</summary>
    public sealed record Replay(KeptAnswer Answer) : IdempotencyDecision;

    /// <summary>The key came with another body before.</summary>
    public sealed record Reused : IdempotencyDecision;

    /// <summary>The first is still at work.</summary>
    public sealed record InUse : IdempotencyDecision;
}

/// <summary>
/// Idempotency keys, kept for at least 24 hours. Answers are kept encrypted and bodies as keyed hashes. A key whose
/// request died at work is free again after a minute.
/// </summary>
public interface IIdempotencyStore
{
    /// <param name="scope">Whose key it is, and the concrete path.</param>
    /// <param name="body">The raw body of the request.</param>
    Task<IdempotencyDecision> BeginAsync(string scope, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>Keeps a successful answer.</summary>
    Task CompleteAsync(string scope, string key, string token, KeptAnswer answer, CancellationToken cancellation);

    /// <summary>Frees the key: the request was refused or failed.</summary>
    Task AbandonAsync(string scope, string key, string token, CancellationToken cancellation);
}
