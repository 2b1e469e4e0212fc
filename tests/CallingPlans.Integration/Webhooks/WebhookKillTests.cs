using CallingPlans.Integration.Faults;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Webhooks;

/// <summary>The app is killed while orders change, and between a change and its delivery.</summary>
public sealed class WebhookKillTests
{
    private const int Orders = 8;
    private const int Kills = 6;

    /// <summary>The same moments in every run, as far as a machine allows that.</summary>
    private const int Seed = 20261124;

    [Fact]
    public async Task Kill_AgainAndAgain_EveryEventArrivesUnderOneId()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var app = await AppProcess.StartAsync(new Dictionary<string, string>
        {
            ["Webhooks:RetryDelays"] = "00:00:01,00:00:02,00:00:02,00:00:02",
        });
        var customer = await WebhookCustomer.CreateAsync(app);
        await customer.SubscribeAsync(receiver.Url("/kills"));
        var stubborn = new StubbornCustomer(customer.Customer);

        var drivers = Enumerable.Range(0, Orders).Select(i => DriveAsync(stubborn, i)).ToArray();
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, 1500)));
            await app.KillAsync();
            await app.RestartAsync();
        }

        var ids = await Task.WhenAll(drivers);
        foreach (var id in ids)
            await stubborn.UntilCompletedAsync(id);
        await receiver.UntilAsync("/kills", got => ids.All(id => got.Any(m => m.OrderId == id && m.Type == "order.completed")));

        string[] expected =
        [
            "order.status_changed Pending/SendingToCarrier",
            "order.status_changed Submitted/AwaitingFoc",
            "order.status_changed FocReceived/AwaitingPort",
            "order.foc_received FocReceived/AwaitingPort",
            "order.status_changed Completed/Closed",
            "order.completed Completed/Closed",
        ];
        foreach (var id in ids)
        {
            await receiver.UntilAsync("/kills", _ => receiver.Of("/kills", id).Count >= expected.Length);
            Assert.Equal(expected, receiver.Of("/kills", id).Select(m => m.Told));
        }
    }

    [Fact]
    public async Task Kill_ReceiverWasDown_IsDeliveredByTheNextStart()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer("/down", 503);
        await using var app = await AppProcess.StartAsync(new Dictionary<string, string>
        {
            ["Webhooks:RetryDelays"] = "00:00:03,00:00:03,00:00:03",
        });
        var customer = await WebhookCustomer.CreateAsync(app);
        var (_, secret) = await customer.SubscribeAsync(receiver.Url("/down"));
        await customer.ChangeOneOrderAsync();
        await receiver.UntilAsync("/down", got => got.Count == 1);

        await app.KillAsync();
        receiver.Answer("/down", 200);
        await app.RestartAsync();

        var messages = await receiver.UntilAsync("/down", got => got.Count == 2);
        Assert.Single(messages.Select(m => m.Id).Distinct());
        Assert.Empty(await StandardWebhooks.VerifyAsync(messages, secret));
    }

    /// <summary>Orders come one after another, so that each kill finds them in all stages.</summary>
    private static async Task<string> DriveAsync(StubbornCustomer customer, int order)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(500 * order));
        var id = await customer.PrepareAsync(Draft.Us());
        await customer.SubmitAsync(id);
        return id;
    }
}
