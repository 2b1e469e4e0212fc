using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CallingPlans.EndToEnd.Journeys;

/// <summary>Webhooks: added, their secret seen once, their deliveries replayed, removed.</summary>
public sealed class WebhookTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    /// <summary>Nobody listens there.</summary>
    private const string Address = "http://127.0.0.1:9/orders";

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task Webhook_AddedReplayedRemoved_ShowsItsSecretOnce(string language)
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin, language);
        await visit.OpenAsync("/webhooks");
        await visit.Field("webhook.url").FillAsync(Address);
        await visit.Button("webhook.addSend").ClickAsync();
        await Expect(visit.Heading("webhook.added")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#webhook-secret")).ToContainTextAsync("whsec_");
        await visit.Button("webhook.kept").ClickAsync();
        await Expect(visit.Page.Locator("#webhook-secret")).ToHaveCountAsync(0);
        await console.Customer.SubmitAsync(Draft.Us());
        await visit.Page.Locator("tr.go a").ClickAsync();
        var first = visit.Page.Locator("tbody tr").First;
        await Expect(first).ToContainTextAsync(visit.Texts["webhook.error.ConnectionFailed"], new() { Timeout = Waits.ForTheCarrier.Timeout });
        await first.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync(visit.Texts["webhook.replayed"]);
        await visit.Button("webhook.remove").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).Locator(".danger").ClickAsync();
        await Expect(visit.Page.GetByText(visit.Texts["webhook.none"])).ToBeVisibleAsync();
        Assert.Empty(await console.Customer.Admin.ListAsync($"{console.Customer.Path}/webhooks"));
    }

    [Fact]
    public async Task Address_ThatIsNotAllowed_IsSaidAtItsField()
    {
        await using var visit = (await Visit.StartAsync(console.Origin, console.Admin)).WhereRefused(422);
        await visit.OpenAsync("/webhooks");
        await visit.Field("webhook.url").FillAsync("http://10.0.0.1/");
        await visit.Button("webhook.addSend").ClickAsync();
        await Expect(visit.Field("webhook.url")).ToBeFocusedAsync();
        await Expect(visit.Field("webhook.url")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visit.Field("webhook.url")).ToHaveValueAsync("http://10.0.0.1/");
    }
}
