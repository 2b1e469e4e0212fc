using System.Globalization;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>One run of the command: how thorough it is, and what it has found.</summary>
internal sealed class BenchRun(bool quick)
{
    private readonly List<Finding> findings = [];

    /// <summary>Several times what the longest measurement takes on a busy machine.</summary>
    private readonly TimeSpan limit = quick ? TimeSpan.FromMinutes(2) : TimeSpan.FromMinutes(10);

    /// <summary>Fewer repetitions and smaller quantities: figures to see a change by, not to quote.</summary>
    public bool Quick { get; } = quick;

    public IReadOnlyList<Finding> Findings => findings;

    public List<LineChart> Charts { get; } = [];

    /// <summary>A quantity by how thorough the run is.</summary>
    public int Pick(int quickly, int thoroughly) => Quick ? quickly : thoroughly;

    /// <summary>Measures, and gives up what takes too long.</summary>
    /// <returns>False where it was given up: it is said, and goes on in the background.</returns>
    public async Task<bool> EndsInTimeAsync(string name, Func<BenchRun, Task> measureAsync)
    {
        try
        {
            await Task.Run(() => measureAsync(this)).WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            Console.Error.WriteLine($"'{name}' was given up after {limit.TotalMinutes:0} minutes. What was measured until then follows; run './bench {name}' to see it alone.");
            return false;
        }
    }

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
