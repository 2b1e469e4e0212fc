namespace CallingPlans.Benchmarks.Measuring;

/// <summary>A row of the table.</summary>
/// <param name="Baseline">What the same machine gives in the same run without the product; empty where there is none.</param>
/// <param name="Ratio">Of what was measured to the baseline.</param>
/// <param name="Target">What is to be reached; empty for information.</param>
/// <param name="Holds">Whether it is; null for information.</param>
internal sealed record Finding(string What, string Measured, string Baseline, double? Ratio, string Target, bool? Holds)
{
    public string Verdict => Holds switch { true => "yes", false => "**misses**", null => string.Empty };
}
