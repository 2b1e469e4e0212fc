using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
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
        mails,
        TellsLifecycle: true,
        signal);

    private FollowUps FollowUps() => new(signals, NullLogger<FollowUps>.Instance);

    private async Task DeliverAsync(OrchestrationRig rig, WrittenOrder written)
    {
        await FollowUps().DeliverAsync(rig.Client, written);
        await rig.IdleAsync();
    }
}
