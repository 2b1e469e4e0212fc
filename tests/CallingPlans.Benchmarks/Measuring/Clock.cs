using System.Diagnostics;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>Times what is done.</summary>
internal static class Clock
{
    /// <summary>Milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Milliseconds.</summary>
    public static double Time(Action act)
    {
        var began = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
