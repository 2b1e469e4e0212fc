using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Functions.Tests.Fakes;

internal sealed class FakeIdempotencyKeys : IIdempotencyStore
{
    private readonly Dictionary<(string Scope, string Key), (byte[] Body, KeptAnswer? Answer)> keys = [];

    public IEnumerable<string> AtWork => keys.Where(k => k.Value.Answer is null).Select(k => k.Key.Key);

    public IEnumerable<KeptAnswer> Kept => keys.Values.Select(k => k.Answer).OfType<KeptAnswer>();

    public Task<IdempotencyDecision> BeginAsync(
        string scope, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (keys.TryGetValue((scope, key), out var known))
        {
            return Task.FromResult<IdempotencyDecision>(
                !known.Body.AsSpan().SequenceEqual(body.Span) ? new IdempotencyDecision.Reused()
                : known.Answer is { } answer ? new IdempotencyDecision.Replay(answer)
                : new IdempotencyDecision.InUse());
        }

        keys[(scope, key)] = (body.ToArray(), null);
        return Task.FromResult<IdempotencyDecision>(new IdempotencyDecision.Proceed("token"));
    }

    public Task CompleteAsync(string scope, string key, string token, KeptAnswer answer, CancellationToken cancellation)
    {
        keys[(scope, key)] = (keys[(scope, key)].Body, answer);
        return Task.CompletedTask;
    }

    public Task AbandonAsync(string scope, string key, string token, CancellationToken cancellation)
    {
        keys.Remove((scope, key));
        return Task.CompletedTask;
    }
}
