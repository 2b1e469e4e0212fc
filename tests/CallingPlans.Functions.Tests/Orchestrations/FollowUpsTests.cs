using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Functions.Activities;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>What follows a written order follows once, however often it is asked for.</summary>
public sealed class FollowUpsTests
{
    private readonly FakeSignals signals = new();
    private readonly FakeNotices notices = new();
    private readonly FakeDeliveries deliveries = new();

    [Fact]
    public async Task DeliverAsync_FirstSignal_StartsTheOrchestrationAndLaterOnesAreTold()
    {
        await using var rig = await OrchestrationRig.StartAsync();

        await DeliverAsync(rig, Written(signal: "submitted"));
        await DeliverAsync(rig, Written(signal: "amended"));
        await DeliverAsync(rig, Written(signal: "amended"));

        Assert.Equal(["TakeSignal submitted", "PlaceWithCarrier", "TakeSignal amended", "TakeSignal amended"], rig.Order.Calls);
        Assert.Empty(signals.Removed);
    }

    [Fact]
    public async Task DeliverAsync_OrchestrationHasEnded_StartsAnother()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        rig.Order.When("cancelled", PortOrderStatus.Cancelled, OrderStage.Closed);
        await DeliverAsync(rig, Written(signal: "cancelled"));
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed);

        await DeliverAsync(rig, Written(signal: "late"));

        Assert.Equal(["TakeSignal cancelled", "ClosePortOrder", "TakeSignal late", "ClosePortOrder"], rig.Order.Calls);
    }

    [Fact]
    public async Task DeliverAsync_Mails_AreEachDeliveredOnceEvenAfterTheyWereSent()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var sent = new List<string>();
        rig.Mails[nameof(MailActivities.SendMail)] = mail =>
        {
            sent.Add(mail.MailId);
            return null;
        };

        await DeliverAsync(rig, Written(mails: ["m1", "m2"]));
        await DeliverAsync(rig, Written(mails: ["m1", "m2"]));

        Assert.Equal(["m1", "m2"], sent.Order());
    }

    [Fact]
    public async Task DeliverAsync_NoOrchestrationToTell_TakesTheSignalAway()
    {
        await using var rig = await OrchestrationRig.StartAsync();

        await DeliverAsync(rig, Written(signal: "checked") with { TellsLifecycle = false });

        Assert.Equal(["checked"], signals.Removed);
        Assert.Empty(rig.Order.Calls);
    }

    [Fact]
    public async Task DeliverAsync_EngineIsGone_AnswersTheRequestAllTheSame()
    {
        var rig = await OrchestrationRig.StartAsync();
        var client = rig.Client;
        await rig.DisposeAsync();

        await FollowUps().DeliverAsync(client, Written(signal: "submitted"));

        await Assert.ThrowsAnyAsync<Exception>(
            () => FollowUps().DeliverOrThrowAsync(client, Written(signal: "submitted"), CancellationToken.None));
    }

    [Fact]
    public async Task DeliverAsync_Notice_StartsEachDeliveryOnceAndThenTakesTheNoticeAway()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var posted = new List<WebhookDeliveryInput>();
        rig.Post = input =>
        {
            posted.Add(input);
            return DeliveryStep.Over;
        };
        var notice = notices.Put(Notice("hook1", "hook2"));
        var written = Written() with { Waiting = [new Waiting(WaitingKind.Notice, notice.Id)] };

        await DeliverAsync(rig, written);
        Assert.False(notices.Waits(notice.Id));
        notices.Put(notice);
        await DeliverAsync(rig, written);

        Assert.Equal(["hook1", "hook2"], posted.Select(p => p.WebhookId).Order());
        Assert.All(posted, p => Assert.Equal((notice.Messages[0].Id, 0, 0), (p.DeliveryId, p.Round, p.Attempts)));
        Assert.Equal(posted.Select(p => p.Ref()).ToHashSet(), deliveries.Added.ToHashSet());
    }

    [Fact]
    public async Task DeliverAsync_EngineIsGone_LeavesTheNotice()
    {
        var rig = await OrchestrationRig.StartAsync();
        var client = rig.Client;
        await rig.DisposeAsync();
        var notice = notices.Put(Notice("hook1"));

        await FollowUps().DeliverAsync(client, Written() with { Waiting = [new Waiting(WaitingKind.Notice, notice.Id)] });

        Assert.True(notices.Waits(notice.Id));
    }

    private static OrderNotice Notice(params string[] webhooks)
    {
        var order = new OrderRef(ScriptedOrder.Organization, OrderId.Parse(ScriptedOrder.Id));
        return new OrderNotice
        {
            Id = "submit-1",
            Order = order,
            OrderNumber = "P-TEST",
            Status = "Submitted",
            Stage = OrderStage.AwaitingFoc,
            At = OrchestrationRig.Epoch,
            Messages =
            [
                new NoticeMessage(
                    MessageId.Of(order, "submit-1", WebhookEvents.StatusChanged, OrchestrationRig.Epoch), WebhookEvents.StatusChanged, webhooks),
            ],
        };
    }

    private static WrittenOrder Written(string? signal = null, params string[] mails) => new(
        new PortOrder
        {
            Id = OrderId.Parse(ScriptedOrder.Id),
            OrderNumber = "P-TEST",
            OrganizationId = ScriptedOrder.Organization,
            LocationId = "hq",
            Market = "US",
            TimeZone = "America/New_York",
            Language = "en",
            ContactEmail = "telecom@contoso.example",
            PlacedBy = "Robin",
            StageSince = OrchestrationRig.Epoch,
            CreatedAt = OrchestrationRig.Epoch,
        },
        [.. mails.Select(mail => new Waiting(WaitingKind.Mail, mail))],
        TellsLifecycle: true,
        signal);

    private FollowUps FollowUps() => new(signals, new PlanDeliveries(notices, deliveries), NullLogger<FollowUps>.Instance);

    private async Task DeliverAsync(OrchestrationRig rig, WrittenOrder written)
    {
        await FollowUps().DeliverAsync(rig.Client, written);
        await rig.IdleAsync();
    }
}
