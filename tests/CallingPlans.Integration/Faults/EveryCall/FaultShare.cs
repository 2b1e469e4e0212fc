namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Which of all fault points are tried.</summary>
internal static class FaultShare
{
    /// <summary>
    /// <c>all</c> for all of them, <c>2/4</c> for the second quarter; without it a sample, which is the same in every run.
    /// </summary>
    private const string Variable = "EVERY_CALL";

    /// <summary>Of every so many one is in the sample.</summary>
    private const int SampledLives = 17;
    private const int SampledKills = 29;

    public static IReadOnlyList<FaultPoint> Of(IReadOnlyList<FaultPoint> points)
    {
        var wanted = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(wanted))
            return [.. Every(points, false, SampledLives), .. Every(points, true, SampledKills)];
        if (wanted == "all")
            return points;
        var parts = wanted.Split('/');
        var (part, of) = (int.Parse(parts[0]), int.Parse(parts[1]));
        return [.. points.Where((_, i) => i % of == part - 1)];
    }

    private static IEnumerable<FaultPoint> Every(IEnumerable<FaultPoint> points, bool kills, int step) =>
        points.Where(p => p.IsKill == kills).Where((_, i) => i % step == 0);
}
