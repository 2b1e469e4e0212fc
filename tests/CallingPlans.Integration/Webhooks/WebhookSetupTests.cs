using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Webhooks;

/// <summary>Creating webhooks, seeing them, and not seeing those of others.</summary>
public sealed class WebhookSetupTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private readonly WebhookCustomer customer = new(shared.Customer);

    [Fact]
    public async Task Create_Webhook_ShowsItsSecretOnce()
    {
        var own = await WebhookCustomer.CreateAsync(shared.Customer.App);
        var created = (await own.PostAsync("http://127.0.0.1:9/hook", "order.completed")).Expect(201);
        var id = (string)created.Json["id"]!;

        Assert.Equal(own.Webhook(id), created.Location);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", (string)created.Json["secret"]!);
        var read = (await own.Customer.Admin.GetAsync(own.Webhook(id))).Expect(200);
        Assert.Equal(created.ETag, read.ETag);
        var expected = created.Json.AsObject();
        expected.Remove("secret");
        Assert.True(JsonNode.DeepEquals(expected, read.Json), read.Text);
        Assert.True(JsonNode.DeepEquals(expected, Assert.Single(await own.Customer.Admin.ListAsync(own.Path))));
        Assert.Equal(("http://127.0.0.1:9/hook", "Enabled"), ((string)read.Json["url"]!, (string)read.Json["status"]!));
    }

    [Fact]
    public async Task Create_SameIdempotencyKey_IsOneWebhookWithOneSecret()
    {
        var own = await WebhookCustomer.CreateAsync(shared.Customer.App);
        var body = new { url = "http://127.0.0.1:9/", events = new[] { "order.completed" } };

        var first = (await own.Customer.Admin.PostAsync(own.Path, body, "once")).Expect(201);
        var again = (await own.Customer.Admin.PostAsync(own.Path, body, "once")).Expect(201);

        Assert.Equal(first.Text, again.Text);
        Assert.Single(await own.Customer.Admin.ListAsync(own.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hooks.contoso.example")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://93.184.216.34/")]
    [InlineData("http://10.0.0.5/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://user:secret@93.184.216.34/")]
    [InlineData("https://93.184.216.34:25/")]
    [InlineData("https://nowhere.invalid/")]
    public async Task Create_AddressThatMayNotBeCalled_Is422(string url) =>
        (await customer.PostAsync(url)).ExpectProblem(422, "WebhookAddressNotAllowed", "/url");

    [Fact]
    public async Task Create_WithoutAddress_Is422() => (await customer.Customer.Admin.PostAsync(customer.Path, new { events = WebhookCustomer.AllEvents }))
        .ExpectProblem(422, "WebhookAddressNotAllowed", "/url");

    [Fact]
    public async Task Create_PublicAddress_Is201() => (await customer.PostAsync("https://93.184.216.34/hook")).Expect(201);

    [Theory]
    [InlineData("""{"url":"http://127.0.0.1:9/"}""", "ValidationFailed", "/events")]
    [InlineData("""{"url":"http://127.0.0.1:9/","events":null}""", "ValidationFailed", "/events")]
    [InlineData("""{"url":"http://127.0.0.1:9/","events":[]}""", "ValidationFailed", "/events")]
    [InlineData("""{"url":"http://127.0.0.1:9/","events":["order.completed","order.lost"]}""", "ValidationFailed", "/events/1")]
    [InlineData("""{"url":"http://127.0.0.1:9/","events":[null]}""", "ValidationFailed", "/events/0")]
    [InlineData("""{"url":"http://127.0.0.1:9/","events":["order.completed"],"secret":"whsec_x"}""", "UnknownMember", "/secret")]
    public async Task Create_BodyThatIsNotAllowed_Is422(string body, string code, string field) =>
        (await customer.Customer.Admin.SendTextAsync(HttpMethod.Post, customer.Path, body)).ExpectProblem(422, code, field);

    [Fact]
    public async Task Create_OneMoreThanAllowed_Is422()
    {
        var own = await WebhookCustomer.CreateAsync(shared.Customer.App);
        for (var i = 0; i < 10; i++)
            (await own.PostAsync("http://127.0.0.1:9/")).Expect(201);

        (await own.PostAsync("http://127.0.0.1:9/")).ExpectProblem(422, "TooManyWebhooks", null);
    }

    [Fact]
    public async Task Webhook_OfAnotherOrganization_IsNotThere()
    {
        var (id, _) = await customer.SubscribeAsync("http://127.0.0.1:9/");
        await customer.ChangeOneOrderAsync();
        var delivery = (string)(await Poll.UntilAsync(
            () => customer.DeliveriesAsync(id), all => all.Count > 0, _ => Task.FromResult("No delivery.")))[0]["id"]!;
        var other = await WebhookCustomer.CreateAsync(shared.Customer.App);

        foreach (var theirs in (string[])[customer.Webhook(id), other.Webhook(id)])
        {
            (await other.Customer.Admin.GetAsync(theirs)).ExpectProblem(404);
            (await other.Customer.Admin.DeleteAsync(theirs)).ExpectProblem(404);
            (await other.Customer.Admin.GetAsync($"{theirs}/deliveries")).ExpectProblem(404);
            (await other.Customer.Admin.PostAsync($"{theirs}/deliveries/{delivery}/replay")).ExpectProblem(404);
        }

        Assert.Empty(await other.Customer.Admin.ListAsync(other.Path));
        (await customer.ReplayAsync(id, delivery)).Expect(202);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("msg_08de78d6c4e180000000000000000000")]
    public async Task Replay_UnknownDelivery_Is404(string delivery)
    {
        var (id, _) = await customer.SubscribeAsync("http://127.0.0.1:9/");

        (await customer.ReplayAsync(id, delivery)).ExpectProblem(404);
    }
}
