using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;

namespace CallingPlans.Functions.Tests.Fakes;

internal sealed class FakeIdempotencyKeys : IIdempotencyStore
{
    private readonly Dictionary<(string Scope, string Key), (byte[] Body, KeptAnswer? Answer)> keys = [];
    private readonly Dictionary<(string Scope, string Key), NewIdentity> identities = [];

    /// <summary>Set, storage fails whoever would settle a key, or begin with one.</summary>
    public bool Unavailable { get; set; }

    public IEnumerable<string> AtWork => keys.Where(k => k.Value.Answer is null).Select(k => k.Key.Key);

    public IEnumerable<KeptAnswer> Kept => keys.Values.Select(k => k.Answer).OfType<KeptAnswer>();

    public Task<IdempotencyDecision> BeginAsync(
        string scope, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (Unavailable)
            return Task.FromException<IdempotencyDecision>(Down());
        if (keys.TryGetValue((scope, key), out var known))
        {
            return Task.FromResult<IdempotencyDecision>(
                !known.Body.AsSpan().SequenceEqual(body.Span) ? new IdempotencyDecision.Reused()
                : known.Answer is { } answer ? new IdempotencyDecision.Replay(answer)
                : new IdempotencyDecision.InUse());
        }

        keys[(scope, key)] = (body.ToArray(), null);
        return Task.FromResult<IdempotencyDecision>(new IdempotencyDecision.Proceed(
            "token", identities.TryGetValue((scope, key), out var identity) ? identity : Fresh(scope, key)));
    }

    public Task CompleteAsync(string scope, string key, string token, KeptAnswer answer, CancellationToken cancellation)
    {
        if (Unavailable)
            return Task.FromException(Down());
        keys[(scope, key)] = (keys[(scope, key)].Body, answer);
        return Task.CompletedTask;
    }

    public Task AbandonAsync(string scope, string key, string token, CancellationToken cancellation)
    {
        if (Unavailable)
            return Task.FromException(Down());
        keys.Remove((scope, key));
        identities.Remove((scope, key));
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(string scope, string key, string token, CancellationToken cancellation)
    {
        if (Unavailable)
            return Task.FromException(Down());
        keys.Remove((scope, key));
        return Task.CompletedTask;
    }

    private NewIdentity Fresh(string scope, string key)
    {
        var identity = NewIdentity.Fresh();
        identities[(scope, key)] = identity with { IsRepeated = true };
        return identity;
    }

    private static StorageUnavailableException Down() => new("down");
}
