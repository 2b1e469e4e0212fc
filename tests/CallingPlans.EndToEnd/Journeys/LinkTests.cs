using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>One task in the hands of somebody who has no access.</summary>
public sealed class LinkTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Signer_WithALinkFromTheOrder_SignsAndCanDoNoMore(string language)
    {
        var id = (string)(await console.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        string address;
        await using (var visit = await Visit.StartAsync(console.Origin, console.Admin))
        {
            await visit.OpenAsync($"/ports/{id}/loa");
            await visit.Button("loa.sendLink").ClickAsync();
            await visit.Field("link.email").FillAsync("signer@contoso.example");
            await visit.Button("link.send").ClickAsync();
            address = new Uri(await visit.Page.Locator(".notice.good code").InnerTextAsync()).AbsolutePath;
        }

        await using var signer = await Visit.StartAsync(console.Origin, language: language);
        await signer.OpenAsync(address);
        await signer.Field("loa.name").FillAsync("Alex Doe");
        await signer.Field("loa.jobTitle").FillAsync("CFO");
        await signer.Page.GetByLabel(signer.Texts["loa.consent"]).CheckAsync();
        await signer.Button("loa.sign").ClickAsync();
        await Expect(signer.Page.GetByText(signer.Texts["orderLink.done"])).ToBeVisibleAsync();
        Assert.Equal("Signed", (string?)(await console.Customer.ReadAsync(id))["loa"]!["status"]);
    }

    [Fact]
    public async Task Link_ThatIsNone_SaysSo()
    {
        await using var visit = (await Visit.StartAsync(console.Origin)).WhereRefused(404);
        await visit.OpenAsync("/order-links/forged");
        await Expect(visit.Page.GetByText(visit.Texts["orderLink.gone"])).ToBeVisibleAsync();
    }
}
