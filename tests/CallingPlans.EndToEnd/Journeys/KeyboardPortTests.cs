using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>A port without a mouse: from the list through the wizard, a rejection and its correction, to completion.</summary>
public sealed class KeyboardPortTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Port_ByTheKeyboardAlone_IsCorrectedAndCompleted(string language)
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync("/orders");
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = visit.Texts["nav.port"] }).First);
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
        await StartAsync(visit);
        var number = TestNumbers.Next();
        await visit.TypeAsync(visit.Field("port.typeNumbers"), number);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".numbers-list").GetByText(visit.Texts["portable.yes"], new() { Exact = true })).ToHaveCountAsync(1);
        await visit.PressAsync(visit.Button("action.continue"));
        await AccountAsync(visit, number);
        await visit.PressAsync(visit.Page.Locator(".calendar button.day[tabindex='0']"));
        await visit.PressAsync(visit.Button("action.continue"));
        await visit.TypeAsync(visit.Field("loa.jobTitle"), "CFO");
        await visit.PressAsync(visit.Page.GetByLabel(visit.Texts["loa.consent"]), "Space");
        await visit.PressAsync(visit.Button("loa.sign"));
        await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await visit.PressAsync(visit.Button("action.continue"));
        await visit.PressAsync(visit.Button("review.submit"));
        await Expect(visit.Heading("next.CorrectionNeeded")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await visit.TypeAsync(visit.Page.Locator("#corrections").GetByLabel(visit.Texts["field.postalCode"]).First, "10002");
        await visit.PressAsync(visit.Button("corrections.resubmit"));
        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
    }

    /// <summary>Chooses the location by the arrow keys, as radio buttons are chosen.</summary>
    private static async Task StartAsync(Visit visit)
    {
        var wanted = visit.Page.Locator("input[type=radio][value=us]");
        await Expect(wanted).ToBeVisibleAsync();
        await visit.TabToAsync(visit.Page.Locator("input[type=radio]").First);
        await visit.Page.Keyboard.PressAsync("Space");
        while (!await wanted.IsCheckedAsync())
            await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.PressAsync(visit.Button("port.start"));
    }

    /// <summary>First goes on without the facts: the first that is missing has the focus. Then types and uploads them.</summary>
    private static async Task AccountAsync(Visit visit, string number)
    {
        // The step before has the same button.
        await Expect(visit.Field("field.carrierName")).ToBeVisibleAsync();
        await visit.PressAsync(visit.Button("action.continue"));
        await Expect(visit.Field("field.carrierName")).ToBeFocusedAsync();
        await visit.TypeAsync(visit.Field("field.carrierName"), "Fabrikam Telecom");
        await visit.TypeAsync(visit.Field("field.companyName"), "Contoso");
        await visit.TypeAsync(visit.Field("field.accountNumber"), "SIM-PostalCodeMismatch");
        await visit.TypeAsync(visit.Field("field.billingTelephoneNumber"), number);
        await visit.TypeAsync(visit.Field("field.authorizedName"), "Alex Doe");
        await visit.TypeAsync(visit.Field("address.street"), "1 Contoso Way");
        await visit.TypeAsync(visit.Field("address.city"), "New York");
        await visit.TabToAsync(visit.Field("address.region"));
        await visit.Page.Keyboard.TypeAsync("NY");
        await visit.TypeAsync(visit.Field("address.postalCode"), "10001");
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => visit.PressAsync(visit.Page.Locator(".drop .button")));
        await chooser.SetFilesAsync(new FilePayload { Name = "bill.pdf", MimeType = ApiClient.Pdf, Buffer = Files.RecentBill() });
        await Expect(visit.Page.Locator("iframe.preview")).ToBeVisibleAsync();
        await visit.PressAsync(visit.Button("action.continue"));
        await Expect(visit.Page.Locator(".calendar")).ToBeVisibleAsync();
    }
}
