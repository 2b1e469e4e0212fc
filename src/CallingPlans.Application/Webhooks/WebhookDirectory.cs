using System.Collections.Concurrent;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>
/// The webhooks of an organisation as every change of an order asks for them: read from storage at most once in
/// <see cref="Age"/>, so that an organisation without webhooks pays next to nothing. What this process creates or removes
/// holds at once; what another does, after <see cref="Age"/>.
/// </summary>
public sealed class WebhookDirectory(IWebhookStore webhooks, TimeProvider time)
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Entry> entries = [];
    private long generation;

    public async Task<IReadOnlyList<Webhook>> ListAsync(string organizationId, CancellationToken cancellation)
    {
        if (entries.TryGetValue(organizationId, out var known) && time.GetElapsedTime(known.ReadAt) < Age)
            return known.Webhooks;
        var before = Interlocked.Read(ref generation);
        var read = new Entry(await webhooks.ListAsync(organizationId, cancellation), time.GetTimestamp());
        if (entries.Count >= MostRemembered)
            entries.Clear();
        // What was forgotten while it was read may be older than the change that it was forgotten for.
        if (Interlocked.Read(ref generation) == before)
            entries[organizationId] = read;
        return read.Webhooks;
    }

    /// <summary>To be called when a webhook of the organisation has changed.</summary>
    public void Forget(string organizationId)
    {
        Interlocked.Increment(ref generation);
        entries.TryRemove(organizationId, out _);
    }

    private sealed record Entry(IReadOnlyList<Webhook> Webhooks, long ReadAt);
}
