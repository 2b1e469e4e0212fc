using System.Diagnostics;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Requests with which a test looks at an order from time to time: they are no part of the order's life.</summary>
internal static class Observation
{
    private static readonly ActivityTraceId Trace = ActivityTraceId.CreateRandom();

    /// <summary>Whether a call is made for such a request.</summary>
    public static bool IsUnderWay => Activity.Current?.TraceId == Trace;

    public static async Task<T> OfAsync<T>(Func<Task<T>> look)
    {
        using var activity = new Activity("observation")
            .SetIdFormat(ActivityIdFormat.W3C)
            .SetParentId(Trace, ActivitySpanId.CreateRandom(), ActivityTraceFlags.None)
            .Start();
        return await look();
    }
}
