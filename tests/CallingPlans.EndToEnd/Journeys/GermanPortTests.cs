using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>A market with an uploaded LOA and a review by the desk.</summary>
public sealed class GermanPortTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task GermanPort_WithUploadedLoaAndTheDesksApproval_IsCompleted(string language)
    {
        var id = await WaitingForLoaAsync();
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        await Expect(visit.Heading("next.AwaitingLoa")).ToBeVisibleAsync();
        await WizardSteps.UploadAsync(visit, "loa.pdf", Files.Pdf("Letter of authorization", "Signed: Alex Doe"));
        await Expect(visit.Heading("next.DeskReview")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await using (var desk = await Visit.StartAsync(console.Origin, RunningConsole.Desk, language))
        {
            await ApproveAsync(desk, id);
        }

        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task GermanPort_WhoseLoaASignerUploadsByALink_IsCompleted(string language)
    {
        var id = await WaitingForLoaAsync();
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        await visit.Button("action.more").ClickAsync();
        await visit.Button("act.Link").ClickAsync();
        await visit.Field("link.email").FillAsync("signer@contoso.example");
        await visit.Button("link.send").ClickAsync();
        var address = new Uri(await visit.Page.Locator(".notice.good code").InnerTextAsync()).AbsolutePath;
        await visit.Page.Keyboard.PressAsync("Escape");
        await using (var signer = await Visit.StartAsync(console.Origin, language: language))
        {
            await signer.OpenAsync(address);
            await WizardSteps.UploadAsync(signer, "loa.pdf", Files.Pdf("Letter of authorization", "Signed: Alex Doe"));
            await Expect(signer.Page.GetByText(signer.Texts["orderLink.done"])).ToBeVisibleAsync();
        }

        // The page of the administrator, left as it was, follows.
        await Expect(visit.Heading("next.DeskReview")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await using (var desk = await Visit.StartAsync(console.Origin, RunningConsole.Desk, language))
            await ApproveAsync(desk, id);
        await Expect(visit.Heading("next.Completed")).ToBeVisibleAsync(Waits.ForTheCarrier);
        await Expect(visit.Page.Locator("#documents")).ToContainTextAsync("loa.pdf");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Desk_RejectingWithSeveralCodes_ShowsTheCustomerEveryOne(string language)
    {
        var id = await WaitingForLoaAsync();
        (await console.Customer.Admin.UploadAsync($"{console.Customer.Order(id)}/loa", Files.Pdf("Signed"), fileName: "loa.pdf")).Expect(200);
        await using (var desk = await Visit.StartAsync(console.Origin, RunningConsole.Desk, language))
        {
            await desk.OpenAsync($"/desk/orders/{id}");
            await desk.Button("desk.act.rejection").ClickAsync();
            var form = desk.Page.Locator("#desk form");
            await form.Locator("select").First.SelectOptionAsync("CompanyNameMismatch");
            await desk.Button("desk.anotherReason").ClickAsync();
            await form.Locator("select").Nth(1).SelectOptionAsync("InvalidLoa");
            await form.Locator("button.danger").ClickAsync();
            await Expect(desk.Page.Locator("main")).ToContainTextAsync(desk.Texts["status.Rejected"]);
        }

        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync($"/orders/{id}");
        await Expect(visit.Page.Locator("#corrections .sub > .stack h3")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("#corrections").GetByLabel(visit.Texts["field.companyName"]).First).ToBeVisibleAsync();
    }

    /// <summary>Finds the order in the queue, and approves it.</summary>
    private async Task ApproveAsync(Visit desk, string id)
    {
        await desk.OpenAsync($"/desk?needs=Approval&organization={console.Customer.Id}");
        await desk.Page.Locator($"a[href='/desk/orders/{id}']").ClickAsync();
        await desk.Button("desk.act.approval").ClickAsync();
        await desk.Page.Locator("#desk form").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(desk.Heading("next.Desk")).ToHaveCountAsync(0);
    }

    private async Task<string> WaitingForLoaAsync()
    {
        var id = (string)(await console.Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await console.Customer.UploadBillAsync(id)).Expect(200);
        (await console.Customer.SubmitAsync(id)).Expect(202);
        return id;
    }
}
