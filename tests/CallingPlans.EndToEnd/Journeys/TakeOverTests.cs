using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>What the bill or the carrier's record says otherwise is shown beside its field, and one click takes it over.</summary>
public sealed class TakeOverTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    private static byte[] OtherBill() => Files.Pdf(
        "Fabrikam Telecom",
        $"Bill date: {TimeProvider.System.GetUtcNow().AddDays(-1):MMMM d, yyyy}",
        "Account number: ACC-2002",
        "Amount due: 42.00 USD");

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Wizard_BillHasAnotherAccountNumber_OneClickTakesItOver(string language)
    {
        var id = (string)(await console.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/ports/{id}/account");
        await Expect(visit.Field("field.accountNumber")).ToHaveValueAsync("ACC-1001");
        await WizardSteps.UploadAsync(visit, "bill.pdf", OtherBill());

        var finding = visit.Page.Locator(".found");
        await Expect(finding).ToContainTextAsync("ACC-2002");
        await finding.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(visit.Field("field.accountNumber")).ToHaveValueAsync("ACC-2002");
        await Expect(finding).ToHaveCountAsync(0);
        Assert.Equal("ACC-2002", (string?)(await console.Customer.ReadAsync(id))["account"]!["accountNumber"]);
    }

    [Fact]
    public async Task OrderPage_RecordDiffers_IsShownBesideTheFieldsAndTakenOver()
    {
        var id = (string)(await console.Customer.DraftAsync(Draft.Us().ForCarrier("SIM-CSR"))).Expect(201).Json["id"]!;
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync($"/orders/{id}");

        var findings = visit.Page.Locator("#account .found");
        await Expect(findings).ToHaveCountAsync(2);
        await findings.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(findings).ToHaveCountAsync(1);
        await findings.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(findings).ToHaveCountAsync(0);

        var account = (await console.Customer.ReadAsync(id))["account"]!;
        Assert.Equal(("Contoso Holdings", "10099"), ((string?)account["companyName"], (string?)account["serviceAddress"]!["postalCode"]));
    }
}
