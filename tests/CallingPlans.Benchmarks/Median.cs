namespace CallingPlans.Benchmarks;

/// <summary>The middle one of several measurements: one hiccup of the machine does not show.</summary>
internal static class Median
{
    public static double Of(int rounds, Func<double> measure) => Of(Enumerable.Range(0, rounds).Select(_ => measure()));

    public static double Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
