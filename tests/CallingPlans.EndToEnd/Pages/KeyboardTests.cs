using CallingPlans.EndToEnd.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>The console without a mouse: where the focus is, and where it goes.</summary>
public sealed class KeyboardTests(Showcase showcase) : IClassFixture<Showcase>
{
    [Fact]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheContent()
    {
        await using var visit = await OpenAsync("/orders");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task FollowingALink_MovesTheFocusToTheHeadingAndSaysTheTitle()
    {
        await using var visit = await OpenAsync("/orders");
        await visit.Page.Locator($"a[href='/orders/{showcase.Ids["rejected"]}']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#corrections")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
        var number = await visit.Page.Locator("h1").InnerTextAsync();
        await Expect(visit.Page).ToHaveTitleAsync($"{visit.Texts.Format("order.titleOf", ("number", number))} · {visit.Texts["product"]}");
        await visit.Page.GoBackAsync();
        await Expect(visit.Heading("orders.title")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Menu_ClosedByEscape_GivesTheFocusBack()
    {
        await using var visit = await OpenAsync("/orders/{waiting}");
        var menu = visit.Button("action.more");
        await menu.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Button("act.RequestDesk")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
        await Expect(visit.Button("act.RequestDesk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Dialog_KeepsTheFocusAndIsClosedByEscape()
    {
        await using var visit = await OpenAsync("/orders/{waiting}");
        await visit.Button("action.more").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Button("act.Cancel").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('dialog').contains(document.activeElement)"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        // The entry that opened it is hidden again: the menu's button has the focus.
        await Expect(visit.Button("action.more")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task DialogOfARow_ThatIsClosed_GivesTheFocusBackToTheRow()
    {
        await using var visit = await OpenAsync("/numbers");
        var opener = visit.Page.Locator("td .link-button").First;
        await visit.PressAsync(opener);
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task DatePicker_ByArrowKeys_ChoosesABusinessDayOnly()
    {
        await using var visit = await OpenAsync("/ports/{draft}/date");
        var first = visit.Page.Locator(".calendar button.day:not([aria-disabled])").First;
        await first.FocusAsync();
        var day = await first.GetAttributeAsync("data-day");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(first).Not.ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".calendar [aria-pressed='true']")).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".calendar [aria-pressed='true']")).ToHaveAttributeAsync("data-day", day!);
    }

    [Fact]
    public async Task EveryPage_HasATitleOfItsOwnAndFitsANarrowScreen()
    {
        await using var visit = await Visit.StartAsync(showcase.Console.Origin, showcase.Console.Admin, width: 320);
        var titles = new Dictionary<string, string>();
        foreach (var address in PageList.Customer.Where(a => !a.Contains('?')))
        {
            await visit.OpenAsync(showcase.Resolve(address));
            Assert.True(titles.TryAdd(await visit.Page.TitleAsync(), address), $"{address} has the title of {titles.GetValueOrDefault(await visit.Page.TitleAsync())}");
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than its screen.");
        }
    }

    private async Task<Visit> OpenAsync(string address)
    {
        var visit = await Visit.StartAsync(showcase.Console.Origin, showcase.Console.Admin);
        await visit.OpenAsync(showcase.Resolve(address));
        return visit;
    }
}
