using System.Diagnostics;
using CallingPlans.Integration.Harness;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Integration.Webhooks;

/// <summary>Receivers that fail, go, move, dawdle, or never stop talking.</summary>
public sealed class WebhookFaultTests(WebhookApp shared) : IClassFixture<WebhookApp>
{
    private WebhookReceiver Receiver => shared.Receiver;

    [Fact]
    public async Task Receiver_FailsAgainAndAgain_IsGivenUpAndCanBeReplayed()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        Receiver.Answer("/down", 500);
        var (id, secret) = await customer.SubscribeAsync(Receiver.Url("/down"));
        var order = await customer.ChangeOneOrderAsync();

        var failed = Assert.Single(await customer.UntilAsync(id, "Failed"));
        Assert.Equal(("order.status_changed", order), ((string)failed["event"]!, (string)failed["orderId"]!));
        Assert.Equal([500, 500, 500], failed["attempts"]!.AsArray().Select(a => (int)a!["statusCode"]!));
        Assert.Null(failed["nextAttemptAt"]);
        Receiver.Answer("/down", 204);
        var replayed = (await customer.ReplayAsync(id, (string)failed["id"]!)).Expect(202).Json;
        var delivered = Assert.Single(await customer.UntilAsync(id, "Delivered"));

        Assert.Equal((string)failed["id"]!, (string)replayed["id"]!);
        Assert.Equal([500, 500, 500, 204], delivered["attempts"]!.AsArray().Select(a => (int)a!["statusCode"]!));
        var messages = Receiver.At("/down");
        Assert.Equal([(string)failed["id"]!], messages.Select(m => m.Id).Distinct());
        Assert.Single(messages.Select(m => m.Body).Distinct());
        Assert.Empty(await StandardWebhooks.VerifyAsync(messages, secret));
    }

    [Fact]
    public async Task Replay_OfWhatWasDelivered_ArrivesAgainUnderTheSameId()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (id, _) = await customer.SubscribeAsync(Receiver.Url("/again"));
        await customer.ChangeOneOrderAsync();
        var delivery = (string)Assert.Single(await customer.UntilAsync(id, "Delivered"))["id"]!;

        (await customer.ReplayAsync(id, delivery)).Expect(202);

        var messages = await Receiver.UntilAsync("/again", got => got.Count == 2);
        Assert.Equal([delivery, delivery], messages.Select(m => m.Id));
    }

    [Fact]
    public async Task Receiver_Gone_IsDisabledUntilAReplaySucceeds()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        Receiver.Answer("/gone", 410);
        var (id, _) = await customer.SubscribeAsync(Receiver.Url("/gone"));
        var (other, _) = await customer.SubscribeAsync(Receiver.Url("/there"));
        Assert.Equal("Enabled", (string)(await customer.ReadAsync(id))["status"]!);

        await customer.ChangeOneOrderAsync();
        var failed = Assert.Single(await customer.UntilAsync(id, "Failed"));
        Assert.Equal("Disabled", (string)(await customer.ReadAsync(id))["status"]!);
        Assert.NotNull((await customer.ReadAsync(id))["disabledAt"]);
        await customer.ChangeOneOrderAsync();
        await Receiver.UntilAsync("/there", got => got.Count == 2);
        Assert.Single(Receiver.At("/gone"));

        Receiver.Answer("/gone", 200);
        (await customer.ReplayAsync(id, (string)failed["id"]!)).Expect(202);
        await customer.UntilAsync(id, "Delivered");
        var enabled = await customer.ReadAsync(id);
        Assert.Equal(("Enabled", null), ((string)enabled["status"]!, enabled["disabledAt"]));
        await customer.ChangeOneOrderAsync();
        await Receiver.UntilAsync("/gone", got => got.Count == 3);
        Assert.Equal("Enabled", (string)(await customer.ReadAsync(other))["status"]!);
    }

    [Fact]
    public async Task Receiver_Redirects_IsNotFollowed()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        Receiver.Answer("/moved", 307, Receiver.Url("/target"));
        var (id, _) = await customer.SubscribeAsync(Receiver.Url("/moved"));

        await customer.ChangeOneOrderAsync();

        var failed = Assert.Single(await customer.UntilAsync(id, "Failed"));
        Assert.All(failed["attempts"]!.AsArray(), a => Assert.Equal(307, (int)a!["statusCode"]!));
        Assert.Empty(Receiver.At("/target"));
    }

    [Fact]
    public async Task Receiver_AnswersWithoutEnd_IsDelivered()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        Receiver.Answer("/endless", async context =>
        {
            var chunk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        var (id, _) = await customer.SubscribeAsync(Receiver.Url("/endless"));

        await customer.ChangeOneOrderAsync();

        await customer.UntilAsync(id, "Delivered");
    }

    [Fact]
    public async Task Receiver_Dawdles_HoldsUpNeitherOthersNorTheOrders()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var neighbour = await WebhookCustomer.CreateAsync(shared.App);
        Receiver.Answer("/slow", context => Task.Delay(Timeout.Infinite, context.RequestAborted)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
        var (slow, _) = await customer.SubscribeAsync(Receiver.Url("/slow"));
        await customer.SubscribeAsync(Receiver.Url("/quick"));
        await neighbour.SubscribeAsync(Receiver.Url("/neighbour"));
        for (var i = 0; i < 12; i++)
            await customer.ChangeOneOrderAsync();
        await Receiver.UntilAsync("/slow", got => got.Count >= 3);
        var begun = Stopwatch.GetTimestamp();

        await neighbour.ChangeOneOrderAsync();
        await Receiver.UntilAsync("/neighbour", got => got.Count == 1);
        var id = await customer.Customer.SubmitAsync(Draft.Us());
        await customer.Customer.UntilAsync(id, "Completed");
        await Receiver.UntilAsync("/quick", got => got.Count >= 18);

        // A dawdling call takes 15 seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(14));
        Assert.All(await customer.DeliveriesAsync(slow), d => Assert.Equal("Pending", (string)d["status"]!));
    }

    [Fact]
    public async Task Receiver_OneOfManyIsDown_LeavesTheOthersAlone()
    {
        var customer = await WebhookCustomer.CreateAsync(shared.App);
        var (nowhere, _) = await customer.SubscribeAsync("http://127.0.0.1:1/");
        await customer.SubscribeAsync(Receiver.Url("/up"));

        await customer.ChangeOneOrderAsync();

        await Receiver.UntilAsync("/up", got => got.Count == 1);
        var failed = Assert.Single(await customer.UntilAsync(nowhere, "Failed"));
        Assert.All(failed["attempts"]!.AsArray(), a => Assert.Equal("ConnectionFailed", (string)a!["error"]!));
    }
}
