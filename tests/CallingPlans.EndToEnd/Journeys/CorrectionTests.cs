using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>A rejection is corrected on the order's page, beside what was wrong.</summary>
public sealed class CorrectionTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Rejection_CorrectedInPlace_IsCompleted(string language)
    {
        var id = await console.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-PostalCodeMismatch"));
        await console.Customer.UntilAsync(id, "Rejected");
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        var corrections = visit.Page.Locator("#corrections");
        await Expect(corrections.Locator(".sub").First).ToContainTextAsync(visit.Texts["corrections.remedy"]);
        await corrections.GetByLabel(visit.Texts["field.postalCode"]).First.FillAsync("10002");
        await visit.Button("corrections.resubmit").ClickAsync();
        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
        Assert.Equal("10002", (string?)(await console.Customer.ReadAsync(id))["account"]!["serviceAddress"]!["postalCode"]);
    }

    [Fact]
    public async Task Correction_ThatIsRefused_KeepsWhatWasTyped()
    {
        var id = await console.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-BtnMismatch"));
        await console.Customer.UntilAsync(id, "Rejected");
        await using var visit = (await Visit.StartAsync(console.Origin, console.Admin)).WhereRefused(422);
        await visit.OpenAsync($"/orders/{id}");
        var billingNumber = visit.Page.Locator("#corrections").GetByLabel(visit.Texts["field.billingTelephoneNumber"]).First;
        await billingNumber.FillAsync("no number");
        await visit.Button("corrections.resubmit").ClickAsync();
        await Expect(billingNumber).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(billingNumber).ToBeFocusedAsync();
        await Expect(billingNumber).ToHaveValueAsync("no number");
        await Expect(visit.Page.Locator("#corrections .error")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task NumberThatIsRejected_TakenOut_IsNoLongerInTheOrder(string language)
    {
        var id = await console.Customer.SubmitAsync(Draft.Us(TestNumbers.Next(), TestNumbers.Next()).ForCarrier("SIM-TnMismatch"));
        await console.Customer.UntilAsync(id, "Rejected");
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        await visit.Page.Locator("#corrections").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await visit.Button("corrections.resubmit").ClickAsync();
        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
        Assert.Single(Draft.NumbersIn(await console.Customer.ReadAsync(id)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Cancelling_AsksForTheReasonAndEndsTheOrder(string language)
    {
        var id = (string)(await console.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        await visit.Button("action.more").ClickAsync();
        await visit.Button("act.Cancel").ClickAsync();
        await visit.Field("cancel.reason").FillAsync("The contract goes on.");
        await visit.Button("cancel.send").ClickAsync();
        await Expect(visit.Heading("next.Cancelled")).ToBeVisibleAsync(Waits.ForTheCarrier);
    }
}
