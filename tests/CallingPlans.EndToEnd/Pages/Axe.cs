using CallingPlans.EndToEnd.Harness;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>The rules of WCAG 2.2 AA, and of good practice, that a machine can check.</summary>
internal static class Axe
{
    /// <summary>Rules that found nothing to look at would pass an empty page. Behind a dialog the page is not looked at.</summary>
    private const int LeastLookedAt = 12;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>What the page as it is now violates.</summary>
    public static async Task<List<string>> ViolationsAsync(Visit visit)
    {
        var result = await visit.Page.RunAxe(Rules);
        Assert.True(result.Passes.Length >= LeastLookedAt, $"Only {result.Passes.Length} rules looked at {visit.Page.Url}.");
        return [.. result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }
}
