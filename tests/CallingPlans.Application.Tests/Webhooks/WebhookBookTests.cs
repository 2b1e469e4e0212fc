using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Webhooks;

public sealed class WebhookBookTests : IDisposable
{
    private const string Url = "https://hooks.contoso.example/orders";
    private readonly FakeApp app = new(("Development:Enabled", "false"));

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task CreateAsync_PublicAddress_AnswersTheSecretAndStoresItSealed()
    {
        var created = (await CreateAsync(Url, WebhookEvents.Completed, WebhookEvents.Rejected, WebhookEvents.Completed)).Value;

        Assert.StartsWith("whsec_", created.Secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(created.Secret["whsec_".Length..]).Length);
        var stored = app.Webhooks.Get(created.Webhook.Value.Id);
        Assert.Equal((Url, "Robin", Given.Now), (stored.Url, stored.CreatedBy, stored.CreatedAt));
        Assert.Equal([WebhookEvents.Rejected, WebhookEvents.Completed], stored.Events);
        Assert.Equal($"webhook:contoso/{stored.Id}|{created.Secret}", stored.SealedSecret);
        Assert.Equal(created.Secret, app.Get<WebhookSecrets>().Open(stored));
    }

    [Fact]
    public async Task CreateAsync_Twice_HasAnotherSecret() =>
        Assert.NotEqual((await CreateAsync(Url, WebhookEvents.All[0])).Value.Secret, (await CreateAsync(Url, WebhookEvents.All[0])).Value.Secret);

    [Fact]
    public async Task CreateAsync_Repeated_AnswersTheWebhookThatWasMadeWithItsSecret()
    {
        var identity = NewIdentity.Fresh();
        var input = new WebhookInput { Url = Url, Events = [WebhookEvents.Completed] };
        var book = app.Get<WebhookBook>();
        var created = (await book.CreateAsync(Given.Admin, "contoso", input, identity, default)).Value;

        var again = (await book.CreateAsync(Given.Admin, "contoso", input, identity with { IsRepeated = true }, default)).Value;

        Assert.Equal((identity.Id.ToString(), created.Secret), (again.Webhook.Value.Id, again.Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:5001/")]
    [InlineData("https://inside.contoso.example/")]
    public async Task CreateAsync_AddressThatMayNotBeCalled_IsRefused(string? url)
    {
        app.Receiver.Forbidden.Add("inside.contoso.example");

        AssertRefused(await CreateAsync(url, WebhookEvents.All[0]), ErrorCode.WebhookAddressNotAllowed, "/url");
    }

    [Fact]
    public async Task CreateAsync_NoEvents_IsRefused() => AssertRefused(await CreateAsync(Url), ErrorCode.ValidationFailed, "/events");

    [Theory]
    [InlineData("order.deleted")]
    [InlineData("ORDER.COMPLETED")]
    [InlineData("*")]
    [InlineData(null)]
    public async Task CreateAsync_UnknownEvent_IsRefusedWhereItStands(string? unknown) =>
        AssertRefused(await CreateAsync(Url, WebhookEvents.Completed, unknown), ErrorCode.ValidationFailed, "/events/1");

    [Fact]
    public async Task CreateAsync_OneMoreThanAllowed_IsRefused()
    {
        for (var i = 0; i < WebhookBook.MostPerOrganization; i++)
            Assert.Null((await CreateAsync(Url, WebhookEvents.Completed)).Failure);

        AssertRefused(await CreateAsync(Url, WebhookEvents.Completed), ErrorCode.TooManyWebhooks, null);
    }

    [Fact]
    public async Task CreateAndRemove_InThisProcess_HoldAtOnce()
    {
        var directory = app.Get<WebhookDirectory>();
        Assert.Empty(await directory.ListAsync("contoso", default));

        var webhook = (await CreateAsync(Url, WebhookEvents.Completed)).Value.Webhook.Value;
        Assert.Single(await directory.ListAsync("contoso", default));
        await app.Get<WebhookBook>().RemoveAsync(webhook, default);

        Assert.Empty(await directory.ListAsync("contoso", default));
    }

    [Fact]
    public async Task FindAsync_OtherOrganizations_IsNotFound()
    {
        var webhook = (await CreateAsync(Url, WebhookEvents.Completed)).Value.Webhook.Value;

        Assert.Equal(FailureKind.NotFound, (await app.Get<WebhookBook>().FindAsync("fabrikam", webhook.Id, default)).Failure!.Kind);
    }

    private static void AssertRefused(Result<NewWebhook> result, string code, string? field)
    {
        Assert.Equal(FailureKind.Invalid, result.Failure!.Kind);
        var error = Assert.Single(result.Failure.Errors);
        Assert.Equal((code, field), (error.Code, error.Field));
    }

    private Task<Result<NewWebhook>> CreateAsync(string? url, params string?[] events) =>
        app.Get<WebhookBook>().CreateAsync(Given.Admin, "contoso", new WebhookInput { Url = url, Events = events }, NewIdentity.Fresh(), default);
}
