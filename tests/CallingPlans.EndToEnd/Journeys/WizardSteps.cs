using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>What a person does at each step of the port wizard.</summary>
internal static class WizardSteps
{
    /// <summary>Types the numbers, waits until each is found portable, and goes on; the first of them.</summary>
    public static async Task<string> NumbersAsync(Visit visit, params string[] numbers)
    {
        await visit.Field("port.typeNumbers").FillAsync(string.Join(", ", numbers));
        await visit.Button("port.add").ClickAsync();
        await Expect(visit.Page.Locator(".numbers-list").GetByText(visit.Texts["portable.yes"], new LocatorGetByTextOptions { Exact = true }))
            .ToHaveCountAsync(numbers.Length);
        await visit.Button("action.continue").ClickAsync();
        await Expect(visit.Field("field.carrierName")).ToBeVisibleAsync();
        return numbers[0];
    }

    /// <summary>Uploads a bill and types the account beside its preview.</summary>
    public static async Task AccountAsync(Visit visit, string billingNumber, string accountNumber)
    {
        await UploadAsync(visit, "bill.pdf", Files.RecentBill());
        await Expect(visit.Page.Locator("iframe.preview")).ToBeVisibleAsync();
        await visit.Field("field.carrierName").FillAsync("Fabrikam Telecom");
        await visit.Field("field.companyName").FillAsync("Contoso");
        await visit.Field("field.accountNumber").FillAsync(accountNumber);
        await visit.Field("field.billingTelephoneNumber").FillAsync(billingNumber);
        await visit.Field("field.authorizedName").FillAsync("Alex Doe");
        await visit.Field("address.street").FillAsync("1 Contoso Way");
        await visit.Field("address.city").FillAsync("New York");
        await visit.Field("address.region").SelectOptionAsync("NY");
        await visit.Field("address.postalCode").FillAsync("10001");
        await visit.Button("action.continue").ClickAsync();
    }

    /// <summary>Chooses the first day that can be chosen.</summary>
    public static async Task DateAsync(Visit visit)
    {
        await visit.Page.Locator(".calendar").WaitForAsync();
        var possible = visit.Page.Locator(".calendar button.day:not([aria-disabled])").First;
        await possible.ClickAsync();
        await Expect(possible).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Button("action.continue").ClickAsync();
    }

    /// <summary>Signs the LOA, with the name that was typed as the authorised person's.</summary>
    public static async Task SignAsync(Visit visit)
    {
        await Expect(visit.Field("loa.name")).ToHaveValueAsync("Alex Doe");
        await visit.Field("loa.jobTitle").FillAsync("CFO");
        await visit.Page.GetByLabel(visit.Texts["loa.consent"]).CheckAsync();
        await visit.Button("loa.sign").ClickAsync();
        await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await visit.Button("action.continue").ClickAsync();
    }

    /// <summary>Gives a file to the page's first place for one.</summary>
    public static Task UploadAsync(Visit visit, string name, byte[] file) => visit.Page.Locator(".drop input[type=file]").First.SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = ApiClient.Pdf, Buffer = file });
}
