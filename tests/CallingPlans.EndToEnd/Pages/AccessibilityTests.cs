using CallingPlans.EndToEnd.Harness;
using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>Every page, and every state that a page can come to, in both themes and by all rules.</summary>
public sealed class AccessibilityTests(Showcase showcase) : IClassFixture<Showcase>
{
    /// <summary>What is refused on purpose: the states of errors.</summary>
    private static readonly int[] Refusals = [404, 409, 422, 503];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task CustomersPages_HaveNoViolations(ColorScheme theme) => CheckAsync(showcase.Console.Admin, theme, PageList.Customer);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task DesksPages_HaveNoViolations(ColorScheme theme) => CheckAsync(RunningConsole.Desk, theme, PageList.Desk);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task PagesOfACustomerWithoutAnything_HaveNoViolations(ColorScheme theme) => CheckAsync(showcase.Newcomer, theme, PageList.Empty);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task PagesOfATrial_HaveNoViolations(ColorScheme theme) => CheckAsync(showcase.Trial, theme, PageList.Trial);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task CustomersStates_HaveNoViolations(ColorScheme theme) => CheckAsync(showcase.Console.Admin, theme, StateList.Customer);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task DesksStates_HaveNoViolations(ColorScheme theme) => CheckAsync(RunningConsole.Desk, theme, StateList.Desk);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task PagesForAnybody_HaveNoViolations(ColorScheme theme)
    {
        await showcase.RenewLinksAsync();
        await CheckAsync(null, theme, StateList.Open);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task PagesThatWaitForTheApi_HaveNoViolations(ColorScheme theme)
    {
        await using var visit = await StartAsync(showcase.Console.Admin, theme);
        var found = new List<string>();
        foreach (var address in PageList.Slow)
        {
            var answered = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/api/organizations/**", async route =>
            {
                await answered.Task;
                await route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "application/problem+json", Body = """{"title":"Not now","detail":"Storage is away."}""" });
            });
            await visit.Page.GotoAsync(showcase.Resolve(address));
            await visit.Page.Locator(".waiting").First.WaitForAsync();
            // It fades in.
            await visit.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('.waiting')).opacity === '1'");
            found.AddRange((await Axe.ViolationsAsync(visit)).Select(v => $"{address}, waiting: {v}"));
            answered.SetResult();
            await visit.Page.Locator(".notice.bad").First.WaitForAsync();
            found.AddRange((await Axe.ViolationsAsync(visit)).Select(v => $"{address}, failed: {v}"));
            await visit.Page.UnrouteAllAsync(new PageUnrouteAllOptions { Behavior = UnrouteBehavior.Wait });
        }

        Assert.Empty(found);
    }

    private Task CheckAsync(object? claims, ColorScheme theme, string[] addresses) =>
        CheckAsync(claims, theme, [.. addresses.Select(a => new PageState("as it opens", a, _ => Task.CompletedTask))]);

    private async Task CheckAsync(object? claims, ColorScheme theme, PageState[] states)
    {
        var found = new List<string>();
        await using var visit = await StartAsync(claims, theme);
        foreach (var state in states)
        {
            var name = $"{state.Address}, {state.Name}";
            await visit.Page.SetViewportSizeAsync(state.Width, 900);
            try
            {
                // What a step keeps is another state's.
                await visit.ForgetEntriesAsync();
                await visit.OpenAsync(showcase.Resolve(state.Address));
                await state.Reach(visit);
            }
            catch (Exception fault) when (fault is TimeoutException or PlaywrightException)
            {
                throw new InvalidOperationException($"{name} cannot be reached.", fault);
            }

            found.AddRange((await Axe.ViolationsAsync(visit)).Select(v => $"{name}: {v}"));
        }

        Assert.Empty(found);
    }

    private async Task<Visit> StartAsync(object? claims, ColorScheme theme)
    {
        var visit = await Visit.StartAsync(showcase.Console.Origin, claims, theme: theme);
        foreach (var status in Refusals)
            visit.WhereRefused(status);
        return visit;
    }
}
