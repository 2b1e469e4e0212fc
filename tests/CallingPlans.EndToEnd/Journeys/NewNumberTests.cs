using CallingPlans.EndToEnd.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>New numbers: searched, held, ordered, accepted; or asked for of the desk.</summary>
public sealed class NewNumberTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task NumberOrder_WithTermsAccepted_IsActive(string language)
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync("/numbers/new?location=us");
        await visit.Field("criteria.areaCode").FillAsync("206");
        await visit.Field("criteria.quantity").FillAsync("3");
        await visit.Button("newNumbers.find").ClickAsync();
        await Expect(visit.Page.Locator(".countdown")).ToBeVisibleAsync();
        await visit.Page.Locator(".pick-grid input").First.UncheckAsync();
        await visit.Page.Locator(".card-foot .button.primary").Last.ClickAsync();
        await Expect(visit.Heading("numberNext.Terms")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await visit.Button("terms.accept").ClickAsync();
        await Expect(visit.Page.GetByText(visit.Texts["terms.needed"])).ToBeVisibleAsync();
        await visit.Page.GetByLabel(visit.Texts["terms.agree"]).CheckAsync();
        await visit.Button("terms.accept").ClickAsync();
        await Expect(visit.Heading("numberNext.Active")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator("#numbers li")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task SupportRequest_FulfilledByTheDesk_HasItsNumbers(string language)
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync("/numbers/new?location=de");
        await visit.Button("supportCase.send").ClickAsync();
        await Expect(visit.Heading("numberNext.Desk")).ToBeVisibleAsync();
        var id = visit.Page.Url.Split('/')[^1];
        await using (var desk = await Visit.StartAsync(console.Origin, RunningConsole.Desk, language))
        {
            await desk.OpenAsync($"/desk/orders/{id}");
            await desk.Button("desk.act.fulfilment").ClickAsync();
            await desk.Page.Locator("#desk form textarea").FillAsync(Integration.Harness.TestNumbers.NextGerman());
            await desk.Page.Locator("#desk form").GetByRole(AriaRole.Button).First.ClickAsync();
            await Expect(desk.Heading("numberNext.Fulfilled")).ToBeVisibleAsync(Waits.ForTheCarrier);
        }

        await Expect(visit.Heading("numberNext.Fulfilled")).ToBeVisibleAsync(Waits.ForTheCarrier);
    }
}
