using System.Text.Json.Nodes;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using Microsoft.Extensions.Options;
using static CallingPlans.Application.Tests.Builders.PortOrders;
using static CallingPlans.Application.Tests.Webhooks.Hooks;

namespace CallingPlans.Application.Tests.Webhooks;

/// <summary>How deliveries come of a notice, are replayed, and go.</summary>
public sealed class DeliveriesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Plan_Notice_HasADeliveryForEachWebhookWithItsPayload()
    {
        var notice = Notice(new NoticeMessage(Id("a"), WebhookEvents.StatusChanged, ["hook1", "hook2"]), new NoticeMessage(Id("b"), WebhookEvents.Rejected, ["hook1"]));

        var planned = await PlanAsync(notice);

        Assert.Equal([("hook1", Id("a")), ("hook2", Id("a")), ("hook1", Id("b"))], planned.Select(p => (p.WebhookId, p.Id)));
        var body = JsonNode.Parse(app.Deliveries.Get(planned[2]).Body)!;
        Assert.Equal(["type", "timestamp", "data"], body.AsObject().Select(m => m.Key));
        Assert.Equal((WebhookEvents.Rejected, "2026-03-02T15:00:00Z"), ((string)body["type"]!, (string)body["timestamp"]!));
        Assert.Equal(
            $$"""{"organization":"contoso","orderId":"{{notice.Order.Id}}","orderNumber":"P-TEST","status":"Rejected","stage":"CorrectionNeeded"}""",
            body["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Plan_Repeated_LeavesWhatBecameOfTheFirst()
    {
        var notice = Notice(new NoticeMessage(Id("a"), WebhookEvents.StatusChanged, ["hook1"]));
        var planned = Assert.Single(await PlanAsync(notice));
        app.Deliveries.Put(app.Deliveries.Get(planned) with { Status = DeliveryStatus.Delivered });

        await app.Get<PlanDeliveries>().RunAsync(notice.Order, notice.Id, default);

        Assert.Equal(DeliveryStatus.Delivered, app.Deliveries.Get(planned).Status);
    }

    [Fact]
    public async Task Plan_NoticeWasCompleted_IsNothing()
    {
        var notice = Notice(new NoticeMessage(Id("a"), WebhookEvents.StatusChanged, ["hook1"]));
        await PlanAsync(notice);

        await app.Get<PlanDeliveries>().CompleteAsync(notice.Order, notice.Id, default);

        Assert.Empty(await app.Get<PlanDeliveries>().RunAsync(notice.Order, notice.Id, default));
    }

    [Fact]
    public async Task Replay_AttemptedMeanwhile_BeginsAllTheSame()
    {
        var webhook = Hook();
        var delivery = app.Deliveries.Put(To(webhook));
        var read = (await app.Get<ReplayDelivery>().FindAsync(webhook, delivery.Id, default)).Value;
        app.Deliveries.Put(delivery.After(new DeliveryAttempt(Given.Now, 500, null), DeliveryStatus.Failed, null));

        var begun = (await app.Get<ReplayDelivery>().BeginAsync(read, default)).Value;

        Assert.Equal((DeliveryStatus.Pending, 1, 0, 1), (begun.Status, begun.Round, begun.RoundAttempts, begun.Attempts.Count));
    }

    [Fact]
    public async Task Replay_BegunByWhoeverCarriesItOut_IsNotBegunAgain()
    {
        var webhook = Hook();
        var delivery = app.Deliveries.Put(To(webhook));
        var read = (await app.Get<ReplayDelivery>().FindAsync(webhook, delivery.Id, default)).Value;
        app.Deliveries.Put(delivery.BeginRound(Given.Now) with { Status = DeliveryStatus.Delivered });

        var begun = (await app.Get<ReplayDelivery>().BeginAsync(read, default)).Value;

        Assert.Equal((DeliveryStatus.Delivered, 1), (begun.Status, begun.Round));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("msg_08de78d6c4e180000000000000000000")]
    public async Task Replay_Unknown_IsNotFound(string id) => Assert.Equal(
        FailureKind.NotFound, (await app.Get<ReplayDelivery>().FindAsync(Hook(), id, default)).Failure!.Kind);

    [Fact]
    public void After_ManyReplays_RemembersTheLatestAttempts()
    {
        var delivery = To(Hook());
        for (var i = 0; i < 60; i++)
            delivery = delivery.After(new DeliveryAttempt(Given.Now.AddMinutes(i), 500, null), DeliveryStatus.Failed, null);

        Assert.Equal((50, Given.Now.AddMinutes(59)), (delivery.Attempts.Count, delivery.Attempts[^1].At));
    }

    [Fact]
    public async Task Purge_AfterItsTime_TakesTheOldOnesAway()
    {
        var kept = app.Deliveries.Put(To(Hook()) with { CreatedAt = Given.Now - PurgeDeliveries.Kept });
        app.Deliveries.Put(To(Hook()) with { CreatedAt = Given.Now - PurgeDeliveries.Kept - TimeSpan.FromTicks(1) });

        await app.Get<PurgeDeliveries>().RunAsync(default);

        Assert.Equal([kept], app.Deliveries.All);
    }

    [Theory]
    [InlineData("00:00:05", true)]
    [InlineData("", true)]
    [InlineData("6.00:00:00", true)]
    [InlineData("6.00:00:01", false)]
    [InlineData("00:00:00", false)]
    [InlineData("-00:00:01", false)]
    [InlineData("soon", false)]
    [InlineData("00:00:05,,later", false)]
    public void RetryDelays_AreReadAtStart(string delays, bool isValid)
    {
        using var other = new FakeApp(("Webhooks:RetryDelays", delays));

        var fault = Record.Exception(() => other.Get<IOptions<WebhookOptions>>().Value);

        Assert.Equal(isValid, fault is null);
    }

    [Fact]
    public void RetryDelays_ByDefault_AreThoseOfTheContract() => Assert.Equal(
        ["00:00:05", "00:05:00", "00:30:00", "02:00:00", "05:00:00", "10:00:00", "1.00:00:00"],
        new WebhookOptions().RetryTimes.Select(t => t.ToString()));

    private static string Id(string about) => MessageId.Of(new OrderRef("contoso", default), about, about, Given.Now);

    private static OrderNotice Notice(params NoticeMessage[] messages) => new()
    {
        Id = "rejected-1",
        Order = UsOrder().Ref,
        OrderNumber = "P-TEST",
        Status = "Rejected",
        Stage = OrderStage.CorrectionNeeded,
        At = Given.Now,
        Messages = messages,
    };

    private Task<IReadOnlyList<DeliveryRef>> PlanAsync(OrderNotice notice)
    {
        app.Orders.PutBeside(notice.Order, new("rejected-1", [], [], notice));
        return app.Get<PlanDeliveries>().RunAsync(notice.Order, notice.Id, default);
    }
}
