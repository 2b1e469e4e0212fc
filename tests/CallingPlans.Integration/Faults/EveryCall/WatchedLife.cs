using System.Collections.Concurrent;
using System.Diagnostics;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>One order's life: its calls are counted, and at one of them something happens.</summary>
/// <param name="point">Null for a life that nothing disturbs.</param>
internal sealed class WatchedLife(FaultPoint? point)
{
    private readonly ConcurrentDictionary<CallKind, ConcurrentQueue<string>> calls = new();
    private readonly ConcurrentDictionary<CallKind, int> counts = new();
    private readonly ConcurrentBag<string> names = [];

    /// <summary>Of the requests of this life, and of what the app does for them.</summary>
    private readonly ActivityTraceId trace = ActivityTraceId.CreateRandom();

    /// <summary>Whether it happened.</summary>
    public bool IsDisturbed { get; private set; }

    /// <summary>The calls so far, for people.</summary>
    public IReadOnlyCollection<string> Calls(CallKind kind) => calls.TryGetValue(kind, out var made) ? made : [];

    /// <summary>From now on a call that has this text in its address or body is one of this life.</summary>
    public void Name(string name) => names.Add(name);

    /// <summary>Whether a call that is made now, with this text, is one of this life.</summary>
    public bool Owns(string text) =>
        Activity.Current?.TraceId == trace || names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Does something whose requests are of this life.</summary>
    public async Task<T> DoAsync<T>(Func<Task<T>> what)
    {
        using var activity = new Activity("life")
            .SetIdFormat(ActivityIdFormat.W3C)
            .SetParentId(trace, ActivitySpanId.CreateRandom(), ActivityTraceFlags.None)
            .Start();
        return await what();
    }

    /// <summary>Counts a call, and answers what happens at it.</summary>
    public FaultMode? Next(CallKind kind, string call)
    {
        calls.GetOrAdd(kind, _ => new()).Enqueue(call);
        var number = counts.AddOrUpdate(kind, 1, (_, n) => n + 1);
        if (point is null || point.Kind != kind || point.Number != number)
            return null;
        IsDisturbed = true;
        return point.Mode;
    }
}
