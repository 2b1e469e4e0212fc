using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Webhooks;

/// <summary>What a customer's receiver is told over the life of orders.</summary>
public sealed class WebhookLifeTests(WebhookApp shared) : IClassFixture<WebhookApp>
{
    private WebhookReceiver Receiver => shared.Receiver;

    [Fact]
    public async Task Port_ItsWholeLife_IsToldInTheOrderOfItsChanges()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (_, secret) = await customer.SubscribeAsync(Receiver.Url("/life"));

        var id = await customer.Customer.SubmitAsync(Draft.Us());
        var order = await customer.Customer.UntilAsync(id, "Completed");
        await Receiver.UntilAsync("/life", got => got.Count >= 6);

        var told = Receiver.Of("/life", id);
        Assert.Equal(
            [
                "order.status_changed Pending/SendingToCarrier",
                "order.status_changed Submitted/AwaitingFoc",
                "order.status_changed FocReceived/AwaitingPort",
                "order.foc_received FocReceived/AwaitingPort",
                "order.status_changed Completed/Closed",
                "order.completed Completed/Closed",
            ],
            told.Select(m => m.Told));
        Assert.All(told, m =>
        {
            Assert.Equal(["type", "timestamp", "data"], m.Json.AsObject().Select(p => p.Key));
            Assert.Equal(["organization", "orderId", "orderNumber", "status", "stage"], m.Json["data"]!.AsObject().Select(p => p.Key));
            Assert.Equal((customer.Customer.Id, (string)order["orderNumber"]!), ((string)m.Json["data"]!["organization"]!, (string)m.Json["data"]!["orderNumber"]!));
        });
        Assert.Empty(await StandardWebhooks.VerifyAsync(told, secret));
    }

    [Fact]
    public async Task Verify_MessageOfAnotherSecretOrBody_IsSeen()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (_, secret) = await customer.SubscribeAsync(Receiver.Url("/forged"));
        var (_, other) = await customer.SubscribeAsync(Receiver.Url("/other"));
        await customer.ChangeOneOrderAsync();

        var message = Assert.Single(await Receiver.UntilAsync("/forged", got => got.Count > 0));

        Assert.Empty(await StandardWebhooks.VerifyAsync([message], secret));
        Assert.NotEmpty(await StandardWebhooks.VerifyAsync([message], other));
        Assert.NotEmpty(await StandardWebhooks.VerifyAsync([message with { Body = message.Body + " " }], secret));
    }

    [Fact]
    public async Task Port_RejectedByTheCarrier_IsToldAndNeedsAction()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        await customer.SubscribeAsync(Receiver.Url("/rejected"), "order.rejected", "order.needs_action");

        var id = await customer.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-PostalCodeMismatch"));
        await Receiver.UntilAsync("/rejected", got => got.Count >= 2);

        Assert.Equal(
            ["order.rejected Rejected/CorrectionNeeded", "order.needs_action Rejected/CorrectionNeeded"],
            Receiver.Of("/rejected", id).Select(m => m.Told));
    }

    [Fact]
    public async Task Draft_ThatFailsItsCheck_NeedsAction()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        await customer.SubscribeAsync(Receiver.Url("/draft"));
        var id = (string)(await customer.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        (await customer.Customer.SubmitAsync(id)).Expect(422);

        var message = Assert.Single(await Receiver.UntilAsync("/draft", got => got.Count > 0));
        Assert.Equal((id, "order.needs_action Pending/Draft"), (message.OrderId, message.Told));
    }

    [Fact]
    public async Task NewNumbers_Provisioned_AreCompletedAndWaitForTheTerms()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        await customer.SubscribeAsync(Receiver.Url("/numbers"));

        var order = await new NumberCustomer(customer.Customer).ProvisionAsync();
        await Receiver.UntilAsync("/numbers", got => got.Count >= 3);

        Assert.Equal(
            ["order.status_changed Provisioned/Closed", "order.completed Provisioned/Closed", "order.needs_action Provisioned/Closed"],
            Receiver.Of("/numbers", (string)order["id"]!).Select(m => m.Told));
    }

    [Fact]
    public async Task Webhook_OfSomeEvents_IsToldNoOthers()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        await customer.SubscribeAsync(Receiver.Url("/some"), "order.completed");
        await customer.SubscribeAsync(Receiver.Url("/all"));

        var id = await customer.Customer.SubmitAsync(Draft.Us());
        await customer.Customer.UntilAsync(id, "Completed");
        await Receiver.UntilAsync("/all", got => got.Count >= 6);
        await Receiver.UntilAsync("/some", got => got.Count >= 1);

        Assert.Equal(["order.completed"], Receiver.At("/some").Select(m => m.Type));
        // The same event has the same id wherever it goes.
        Assert.Contains(Receiver.At("/some")[0].Id, Receiver.At("/all").Select(m => m.Id));
    }

    [Fact]
    public async Task Webhook_Deleted_IsToldNothingMore()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (gone, _) = await customer.SubscribeAsync(Receiver.Url("/deleted"));
        await customer.SubscribeAsync(Receiver.Url("/stays"));

        (await customer.Customer.Admin.DeleteAsync(customer.Webhook(gone))).Expect(204);
        await customer.ChangeOneOrderAsync();
        await Receiver.UntilAsync("/stays", got => got.Count > 0);

        Assert.Empty(Receiver.At("/deleted"));
        (await customer.Customer.Admin.GetAsync(customer.Webhook(gone))).ExpectProblem(404);
        (await customer.Customer.Admin.DeleteAsync(customer.Webhook(gone))).ExpectProblem(404);
        (await customer.Customer.Admin.GetAsync($"{customer.Webhook(gone)}/deliveries")).ExpectProblem(404);
    }

    [Fact]
    public async Task Deliveries_Many_AreListedNewestFirstInFullPages()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (id, _) = await customer.SubscribeAsync(Receiver.Url("/pages"));
        var orders = new List<string>();
        for (var i = 0; i < 5; i++)
            orders.Add(await customer.ChangeOneOrderAsync());
        await Receiver.UntilAsync("/pages", got => got.Count >= 5);

        var first = (await customer.Customer.Admin.GetAsync($"{customer.Webhook(id)}/deliveries?top=3")).Expect(200).Json;
        var second = (await customer.Customer.Admin.GetAsync((string)first["nextLink"]!)).Expect(200).Json;

        var listed = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(d => (string)d!["orderId"]!);
        Assert.Equal(orders.AsEnumerable().Reverse(), listed);
        Assert.Equal((3, 2), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count));
        Assert.Null((JsonNode?)second["nextLink"]);
    }
}
