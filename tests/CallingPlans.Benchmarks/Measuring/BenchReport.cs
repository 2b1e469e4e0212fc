using System.Globalization;
using System.Runtime.InteropServices;
using CallingPlans.Benchmarks.Scale;

namespace CallingPlans.Benchmarks.Measuring;

/// <summary>The table of a run: printed, and for a whole run written into the pages that quote it, with its charts.</summary>
internal static class BenchReport
{
    private const string Mark = "<!-- bench -->";
    private const string End = "<!-- end -->";
    private static readonly string[] Pages = ["README.md", "docs/performance.md"];

    public static IEnumerable<string> Lines(BenchRun run)
    {
        yield return "| what | measured | baseline | ratio | to reach | holds |";
        yield return "| --- | --- | --- | --- | --- | --- |";
        foreach (var finding in run.Findings)
        {
            var ratio = finding.Ratio is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture) : string.Empty;
            yield return $"| {finding.What} | {finding.Measured} | {finding.Baseline} | {ratio} | {finding.Target} | {finding.Verdict} |";
        }

        yield return string.Empty;
        yield return $"{DateTimeText()}, {Machine()}.";
    }

    /// <summary>Only whole runs are quoted.</summary>
    public static void Write(BenchRun run)
    {
        var root = CostBook.RepositoryRoot();
        foreach (var page in Pages.Select(p => Path.Combine(root, p)))
            File.WriteAllText(page, Replace(File.ReadAllText(page), string.Join('\n', Lines(run))));
        foreach (var chart in run.Charts)
            File.WriteAllText(Path.Combine(root, "docs", "images", $"{chart.File}.svg"), chart.Svg());
    }

    private static string Replace(string page, string table)
    {
        var begin = page.IndexOf(Mark, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidOperationException($"A page has no '{Mark}' with an '{End}' after it.")
            : $"{page[..begin]}{Mark}\n{table}\n{page[end..]}";
    }

    private static string DateTimeText() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1]
            : null;
        return $"{Environment.ProcessorCount} cores ({model ?? RuntimeInformation.ProcessArchitecture.ToString()}), {memory} GB, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
