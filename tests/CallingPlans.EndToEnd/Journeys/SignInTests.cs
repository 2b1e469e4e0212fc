using CallingPlans.EndToEnd.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>Who comes in, and where one's work begins.</summary>
public sealed class SignInTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Fact]
    public async Task Development_ChoosingARole_ComesToItsWork()
    {
        await using var visit = await Visit.StartAsync(console.Origin);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = visit.Texts["people.desk.name"] }).CheckAsync();
        await visit.Button("action.signIn").ClickAsync();
        // The first time, the samples are made on the way.
        await Expect(visit.Heading("desk.title")).ToBeVisibleAsync(Waits.ForTheCarrier);
        Assert.EndsWith("/desk", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_SwitchingTheRole_ComesToTheOthersWork()
    {
        await using var visit = await Visit.StartAsync(console.Origin);
        await visit.OpenAsync("/numbers");
        await visit.Button("action.signIn").ClickAsync();
        await Expect(visit.Heading("numbers.title")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await visit.Button("nav.account").ClickAsync();
        await visit.Button("people.desk.name").ClickAsync();
        await Expect(visit.Heading("desk.title")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await visit.Button("nav.account").ClickAsync();
        await visit.Button("people.trial.name").ClickAsync();
        await Expect(visit.Heading("orders.title")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator(".customer")).ToContainTextAsync(visit.Texts["trial.tag"]);
    }

    [Fact]
    public async Task Partner_OpeningACustomer_SeesTheCustomersOrders()
    {
        await using var visit = await Visit.StartAsync(console.Origin, new { role = "PartnerAdmin", partner = "contoso-partner", name = "Pat Partner" });
        await visit.OpenAsync("/");
        await visit.Field("customers.id").FillAsync(console.Customer.Id);
        await visit.Button("customers.go").ClickAsync();
        await Expect(visit.Heading("orders.title")).ToBeVisibleAsync();
        Assert.Contains($"org={console.Customer.Id}", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_ThatHasEnded_LeadsToTheSignInAndBack()
    {
        object past = new { role = "CustomerAdmin", org = console.Customer.Id, name = "Ada", expiresIn = -5 };
        await using var visit = (await Visit.StartAsync(console.Origin, past)).WhereRefused(401);
        await visit.OpenAsync("/locations");
        await Expect(visit.Page.GetByText(visit.Texts["signIn.expired"])).ToBeVisibleAsync();
        await visit.SignInAsync(console.Admin);
        await visit.OpenAsync("/locations");
        await Expect(visit.Heading("locations.title")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_ChangedOnThePage_ChangesTheApisWordsToo()
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync("/help");
        await visit.Button("nav.language").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "繁體中文" }).ClickAsync();
        var chinese = new ConsoleTexts("zh-TW");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = chinese["help.title"] })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-TW");
    }
}
