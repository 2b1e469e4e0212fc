using System.Globalization;

namespace CallingPlans.Benchmarks.Scale;

/// <summary>The model's answer as two Markdown tables, as docs/scale.md quotes them.</summary>
internal static class ScaleReport
{
    private static readonly double[] Steps = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    public static IEnumerable<string> Lines(OrderCost cost, Workload load)
    {
        ScaleResource[] azure = [.. ScaleModel.App(cost, load), .. ScaleModel.AzureStorage(cost, load)];
        ScaleResource[] all = [.. azure, .. ScaleModel.Scheduler(cost, load), .. ScaleModel.Embedded(cost, load)];
        return [.. Limits(all, load), string.Empty, .. Growth(azure, load)];
    }

    private static IEnumerable<string> Limits(IEnumerable<ScaleResource> all, Workload load)
    {
        yield return "| what | limit | full at orders a day | that is, open orders | then |";
        yield return "| --- | --- | --- | --- | --- |";
        foreach (var resource in all.OrderBy(r => r.FullAt(load)))
        {
            var open = resource.FullAt(load);
            yield return $"| {resource.Name} | {Number(resource.Limit)} {resource.Unit} | {Number(load.OrdersPerDay(open))} | {Number(open)} | {resource.Change} |";
        }
    }

    /// <summary>In Azure, with the orchestrations on Azure Storage: how full what is fullest, and what is past its limit.</summary>
    private static IEnumerable<string> Growth(IReadOnlyCollection<ScaleResource> azure, Workload load)
    {
        yield return "| open orders | orders a day | a second, at the peak | past their limit, the fullest first | else the fullest |";
        yield return "| --- | --- | --- | --- | --- |";
        foreach (var open in Steps)
        {
            var used = azure.OrderByDescending(r => r.Utilization(load, open)).ToList();
            var past = used.TakeWhile(r => r.Utilization(load, open) > 1).ToList();
            yield return $"| {Number(open)} | {Number(load.OrdersPerDay(open))} | {Number(load.PeakOrdersPerSecond(open))} | "
                + $"{(past.Count == 0 ? "none" : string.Join("; ", past.Select(r => Share(r, load, open))))} | "
                + $"{Share(used[past.Count], load, open)} |";
        }
    }

    private static string Share(ScaleResource resource, Workload load, double open)
    {
        var name = resource.Name.StartsWith('`') ? resource.Name.Split(':')[0] : resource.Name;
        return $"{name}: {Number(100 * resource.Utilization(load, open))} %";
    }

    /// <summary>Three figures: a model knows no more.</summary>
    private static string Number(double value)
    {
        var scale = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        var rounded = Math.Round(value / scale) * scale;
        return rounded.ToString(value < 100 ? "0.#########" : "N0", CultureInfo.InvariantCulture);
    }
}
