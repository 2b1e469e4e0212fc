using System.Globalization;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>One run of the command: how thorough it is, and what it has found.</summary>
internal sealed class BenchRun(bool quick)
{
    private readonly List<Finding> findings = [];

    /// <summary>Fewer repetitions and smaller quantities: figures to see a change by, not to quote.</summary>
    public bool Quick { get; } = quick;

    public IReadOnlyList<Finding> Findings => findings;

    public List<LineChart> Charts { get; } = [];

    /// <summary>A quantity by how thorough the run is.</summary>
    public int Pick(int quickly, int thoroughly) => Quick ? quickly : thoroughly;

    /// <summary>A figure that may be at most so many times its baseline.</summary>
    public void AtMost(string what, double figure, double baseline, double times, Func<double, string> text) => Add(new(
        what, text(figure), text(baseline), figure / baseline, string.Create(CultureInfo.InvariantCulture, $"≤ {times} ×"), figure <= baseline * times));

    /// <summary>A figure that has to be at least so many times its baseline.</summary>
    public void AtLeast(string what, double figure, double baseline, double times, Func<double, string> text) => Add(new(
        what, text(figure), text(baseline), figure / baseline, string.Create(CultureInfo.InvariantCulture, $"≥ {times} ×"), figure >= baseline * times));

    /// <summary>A figure that may be at most so much, whatever the machine.</summary>
    public void Within(string what, double figure, double most, Func<double, string> text) =>
        Add(new(what, text(figure), string.Empty, null, $"≤ {text(most)}", figure <= most));

    /// <summary>A figure for information.</summary>
    public void Tell(string what, string figure, string baseline = "", double? ratio = null) =>
        Add(new(what, figure, baseline, ratio, string.Empty, null));

    private void Add(Finding finding)
    {
        findings.Add(finding);
        Console.Error.WriteLine($"  {finding.What}: {finding.Measured} ({finding.Baseline}) {finding.Ratio:0.00} {finding.Verdict}");
    }
}
