using CallingPlans.EndToEnd.Harness;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>
/// Every page in both themes by the rules of WCAG 2.2 AA that a machine can check; on the way no request leaves the origin,
/// and the browser complains of nothing.
/// </summary>
public sealed class AccessibilityTests(Showcase showcase) : IClassFixture<Showcase>
{
    /// <summary>What a theme can be wrong in.</summary>
    private static readonly AxeRunOptions Contrast = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task CustomersPages_HaveNoViolations(ColorScheme theme)
    {
        await using var visit = await Visit.StartAsync(showcase.Console.Origin, showcase.Console.Admin, theme: theme);
        await CheckAsync(visit, PageList.Customer, theme);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task DesksPages_HaveNoViolations(ColorScheme theme)
    {
        await using var visit = await Visit.StartAsync(showcase.Console.Origin, RunningConsole.Desk, theme: theme);
        await CheckAsync(visit, PageList.Desk, theme);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task SignIn_HasNoViolations(ColorScheme theme)
    {
        await using var visit = await Visit.StartAsync(showcase.Console.Origin, theme: theme);
        await CheckAsync(visit, ["/"], theme);
    }

    [Fact]
    public async Task Dialog_HasNoViolations()
    {
        await using var visit = await Visit.StartAsync(showcase.Console.Origin, showcase.Console.Admin);
        await visit.OpenAsync(showcase.Resolve("/orders/{waiting}"));
        await visit.Button("action.more").ClickAsync();
        await visit.Button("act.RequestDesk").ClickAsync();
        Assert.Empty(await ViolationsAsync(visit, Rules));
    }

    private async Task CheckAsync(Visit visit, IEnumerable<string> addresses, ColorScheme theme)
    {
        var found = new List<string>();
        foreach (var address in addresses)
        {
            await visit.OpenAsync(showcase.Resolve(address));
            found.AddRange((await ViolationsAsync(visit, theme == ColorScheme.Light ? Rules : Contrast)).Select(v => $"{address}: {v}"));
        }

        Assert.Empty(found);
    }

    private static async Task<List<string>> ViolationsAsync(Visit visit, AxeRunOptions rules)
    {
        var result = await visit.Page.RunAxe(rules);
        // Rules that found nothing to look at would pass an empty page.
        Assert.True(result.Passes.Length >= (rules == Rules ? 20 : 1), $"Only {result.Passes.Length} rules looked at {visit.Page.Url}.");
        return [.. result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }
}
