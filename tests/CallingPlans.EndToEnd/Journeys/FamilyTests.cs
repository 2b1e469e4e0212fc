using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>An order that becomes several, or begins again.</summary>
public sealed class FamilyTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Fact]
    public async Task RejectionForMultipleBtns_SplitFromTheOrdersPage_MakesAFamily()
    {
        var id = await console.Customer.SubmitAsync(Draft.Us(TestNumbers.Next(), TestNumbers.Next()).ForCarrier("SIM-MultipleBtns"));
        await console.Customer.UntilAsync(id, "Rejected");
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync($"/orders/{id}");
        await visit.Button("split.send").ClickAsync();
        await Expect(visit.Heading("next.Draft")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator("#family li")).ToHaveCountAsync(3);
        await visit.Button("event.ofFamily").ClickAsync();
        await Expect(visit.Page.Locator("#timeline")).ToContainTextAsync(visit.Texts["event.Rejected"]);
    }

    [Fact]
    public async Task RejectedOrder_Copied_IsADraftWithItsAccount()
    {
        var id = await console.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-PostalCodeMismatch"));
        await console.Customer.UntilAsync(id, "Rejected");
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync($"/orders/{id}");
        await visit.Button("action.more").ClickAsync();
        await visit.Button("act.Copy").ClickAsync();
        await visit.Button("copy.send").ClickAsync();
        await Expect(visit.Heading("next.Draft")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator("#account")).ToContainTextAsync("SIM-PostalCodeMismatch");
        Assert.DoesNotContain(id, visit.Page.Url, StringComparison.Ordinal);
    }
}
