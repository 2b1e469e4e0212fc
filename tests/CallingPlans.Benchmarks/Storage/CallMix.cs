using System.Collections.Concurrent;
using CallingPlans.Testing;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>The way to storage, on which calls are counted while that is asked for.</summary>
internal sealed class CallMix() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentDictionary<(string Place, string Operation, int Rows), int> counts = new();
    private volatile string? prefix;

    /// <summary>Calls by place, operation and rows of a batch. What sets up tables is left out.</summary>
    public IReadOnlyDictionary<(string Place, string Operation, int Rows), int> Counts => counts;

    /// <param name="ofPrefix">The app's; null ends the counting.</param>
    public void Count(string? ofPrefix) => prefix = ofPrefix;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (prefix is { } counted && StorageCall.Of(request, counted) is var call && call.Operation != StorageCall.Setup)
            counts.AddOrUpdate((call.Place, call.Operation, call.Operation == "batch" ? call.Rows : 1), 1, (_, n) => n + 1);
        return base.SendAsync(request, cancellationToken);
    }
}
