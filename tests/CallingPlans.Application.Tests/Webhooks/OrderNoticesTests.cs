using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;
using static CallingPlans.Application.Tests.Builders.PortOrders;
using static CallingPlans.Application.Tests.Webhooks.Hooks;

namespace CallingPlans.Application.Tests.Webhooks;

/// <summary>What webhooks are told follows from the change of an order, and is written with it.</summary>
public sealed class OrderNoticesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task ChangeAsync_StatusChanges_WritesTheNoticeWithTheOrderAndTheSignalBefore()
    {
        var hook = app.Webhooks.Put(Hook());
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        var written = await RejectAsync(order);

        app.Journal.AssertOrder("signals.add", "orders.save");
        var notice = Assert.Single(app.Orders.NoticesOf(order.Ref));
        Assert.Equal([new Waiting(WaitingKind.Notice, notice.Id)], written.Waiting);
        Assert.Equal(("Rejected", OrderStage.CorrectionNeeded, order.OrderNumber), (notice.Status, notice.Stage, notice.OrderNumber));
        Assert.Equal(
            [WebhookEvents.StatusChanged, WebhookEvents.Rejected, WebhookEvents.NeedsAction], notice.Messages.Select(m => m.Type));
        Assert.All(notice.Messages, m => Assert.Equal([hook.Id], m.WebhookIds));
        Assert.Equal(3, notice.Messages.Select(m => m.Id).Distinct().Count());
    }

    [Fact]
    public async Task ChangeAsync_NobodyAskedForIt_WritesNoNoticeAndStoresNoSignal()
    {
        app.Webhooks.Put(Hook(WebhookEvents.Completed));
        app.Webhooks.Put(Hook() with { OrganizationId = "fabrikam" });
        app.Webhooks.Put(Hook() with { DisabledAt = Given.Now });
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        var written = await RejectAsync(order);

        Assert.Empty(written.Waiting);
        Assert.Empty(app.Orders.NoticesOf(order.Ref));
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task ChangeAsync_ChangeThatIsNotTold_DoesNotAskForWebhooks()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        await ChangeAsync(order, "note-1", change => change.AddEvent(OrderEventKind.Note, "Something."));

        Assert.Equal(0, app.Webhooks.Lists);
    }

    [Fact]
    public async Task ChangeAsync_ManyOrdersOfAnOrganization_AskForItsWebhooksOnce()
    {
        for (var i = 0; i < 20; i++)
            await RejectAsync(app.Store(UsOrder().In(OrderStage.AwaitingFoc)));

        Assert.Equal(1, app.Webhooks.Lists);
    }

    [Fact]
    public async Task ChangeAsync_WebhookOfAnotherProcess_IsToldBeforeAnySweepCanBeAtWork()
    {
        await RejectAsync(app.Store(UsOrder().In(OrderStage.AwaitingFoc)));
        app.Webhooks.Put(Hook());

        app.Time.Advance(WebhookDirectory.Age);

        Assert.NotEmpty((await RejectAsync(app.Store(UsOrder().In(OrderStage.AwaitingFoc)))).Waiting);
        Assert.True(WebhookDirectory.Age < TimeSpan.FromSeconds(20), "A sweep takes what is older than that.");
    }

    [Fact]
    public async Task ChangeAsync_SameOperationAgain_NamesTheSameNotice()
    {
        app.Webhooks.Put(Hook());
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        var first = await RejectAsync(order);
        var again = await RejectAsync(order);

        Assert.Equal(first.Waiting, again.Waiting);
        Assert.Single(app.Orders.NoticesOf(order.Ref));
    }

    [Fact]
    public async Task ChangeAsync_ClockStepsBack_IsNotToldEarlierThanTheTimeline()
    {
        app.Webhooks.Put(Hook());
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc) with { LastEventAt = Given.Now.AddHours(1) });

        await RejectAsync(order);

        Assert.True(Assert.Single(app.Orders.NoticesOf(order.Ref)).At > Given.Now.AddHours(1));
    }

    [Fact]
    public async Task ChangeAsync_NumbersAreProvisioned_IsCompletedAndWaitsForTheTerms()
    {
        app.Webhooks.Put(Hook());
        var order = app.NumberOrders.Put(NumberOrder());

        await app.Get<NumberOrderWriter>().ChangeAsync(
            order.Ref,
            "provisioned",
            Actors.System,
            change =>
            {
                change.TryMove(NumberOrderTrigger.Provisioned);
                change.AddEvent(OrderEventKind.Provisioned, "The numbers are there.");
                return null;
            },
            default);

        var notice = Assert.Single(app.Orders.NoticesOf(order.Ref));
        Assert.Equal(("Provisioned", OrderStage.Closed), (notice.Status, notice.Stage));
        Assert.Equal(
            [WebhookEvents.StatusChanged, WebhookEvents.Completed, WebhookEvents.NeedsAction], notice.Messages.Select(m => m.Type));
    }

    private static NumberOrder NumberOrder() => new()
    {
        Id = OrderId.New(),
        OrderNumber = "N-TEST",
        OrganizationId = "contoso",
        LocationId = "hq",
        Market = "US",
        TimeZone = "America/New_York",
        Language = "en",
        ContactEmail = "telecom@contoso.example",
        PlacedBy = "Robin",
        Stage = OrderStage.SendingToCarrier,
        StageSince = Given.Now,
        Ordering = NewNumberOrdering.SelfService,
        NumberKind = NumberKind.Standard,
        Quantity = 1,
        Terms = new TermsOfService(Required: true),
        CreatedAt = Given.Now,
    };

    private Task<WrittenOrder> RejectAsync(PortOrder order) => ChangeAsync(
        order,
        "rejected-1",
        change =>
        {
            Assert.True(change.TryMove(PortOrderTrigger.CarrierRejected));
            change.AddEvent(OrderEventKind.Rejected, "Rejected.");
        });

    private async Task<WrittenOrder> ChangeAsync(PortOrder order, string operation, Action<PortOrderChange> decide) =>
        (await app.Get<PortOrderWriter>().ChangeAsync(
            order.Ref,
            operation,
            Actors.System,
            change =>
            {
                decide(change);
                return (Failure?)null;
            },
            default)).Value;
}
