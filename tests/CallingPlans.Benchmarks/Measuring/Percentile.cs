namespace CallingPlans.Benchmarks.Measuring;

/// <summary>The figure below which a share of many measurements lies.</summary>
internal static class Percentile
{
    public static double Median(IEnumerable<double> figures) => Of(figures, 0.5);

    /// <param name="share">0.99: one in a hundred was more.</param>
    public static double Of(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
