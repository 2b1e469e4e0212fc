using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>A port of the United States, by the wizard alone.</summary>
public sealed class UsPortTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task UsPort_ByTheWizard_IsCompleted(string language)
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync("/ports/new?location=us");
        await visit.Button("port.start").ClickAsync();
        var billingNumber = await WizardSteps.NumbersAsync(visit, TestNumbers.Next(), TestNumbers.Next());
        await WizardSteps.AccountAsync(visit, billingNumber, "ACC-1001");
        await WizardSteps.DateAsync(visit);
        await WizardSteps.SignAsync(visit);
        await visit.Button("review.submit").ClickAsync();
        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator("#numbers").GetByText(visit.Texts["numberStatus.Active"])).ToHaveCountAsync(2, Waits.ToCount);
    }

    [Fact]
    public async Task Wizard_LeftAtAnyStep_IsResumedWhereItWas()
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync("/ports/new?location=us");
        await visit.Button("port.start").ClickAsync();
        await WizardSteps.NumbersAsync(visit, TestNumbers.Next());
        await visit.Field("field.carrierName").FillAsync("Fabrikam Telecom");
        await visit.Button("port.leave").ClickAsync();
        await Expect(visit.Heading("next.Draft")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.GetByText(visit.Texts["action.continueDraft"]).ClickAsync();
        await visit.Page.WaitForURLAsync("**/account");
        await Expect(visit.Page.Locator(".steps")).ToBeVisibleAsync();
        await Expect(visit.Field("field.carrierName")).ToHaveValueAsync("Fabrikam Telecom");
    }

    [Fact]
    public async Task Step_LeftByALinkOrLoadedAgain_KeepsWhatWasTyped()
    {
        await using var visit = (await Visit.StartAsync(console.Origin, console.Admin)).WhereRefused(422);
        var id = (string)(await console.Customer.DraftAsync([])).Expect(201).Json["id"]!;
        await visit.OpenAsync($"/ports/{id}/account");
        await visit.Field("field.companyName").FillAsync("Contoso");
        await visit.Page.Locator(".steps a").Last.ClickAsync();
        await Expect(visit.Page.Locator(".facts").GetByText("Contoso", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await visit.OpenAsync($"/ports/{id}/account");
        // The API takes no such number, so that it cannot be saved.
        await visit.Field("field.billingTelephoneNumber").FillAsync("no number");
        await visit.Field("field.pin").FillAsync("4321");
        await visit.Page.ReloadAsync();
        await Expect(visit.Field("field.billingTelephoneNumber")).ToHaveValueAsync("no number");
        await Expect(visit.Field("field.pin")).ToHaveValueAsync(string.Empty);
        Assert.DoesNotContain("4321", await visit.Page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_ThatCannotBePorted_IsMarkedAndTakenOut()
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync("/ports/new?location=us");
        await visit.Button("port.start").ClickAsync();
        await visit.Field("port.typeNumbers").FillAsync($"{TestNumbers.Next()}\n+12062000000");
        await visit.Button("port.add").ClickAsync();
        await Expect(visit.Page.Locator(".numbers-list li").Last).ToContainTextAsync(visit.Texts["portable.no"]);
        await visit.Button("port.removeThese").ClickAsync();
        await Expect(visit.Page.Locator(".numbers-list li")).ToHaveCountAsync(1);
    }
}
