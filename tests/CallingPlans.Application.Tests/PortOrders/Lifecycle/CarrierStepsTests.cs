using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Lifecycle;

/// <summary>What the lifecycle's activities do: place, cancel, close, take a signal.</summary>
public sealed class CarrierStepsTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task PlaceWithCarrier_OrderIsReady_PlacesItOnceHoweverOftenItRuns()
    {
        var order = app.Store(Sealed(UsOrder().In(OrderStage.SendingToCarrier)));

        var first = await PlaceAsync(order);
        await PlaceAsync(order);

        var placed = Assert.Single(app.Carrier.Placed);
        Assert.Equal((1, "1234"), (placed.Attempt, placed.Pin));
        Assert.Null(placed.Account.ProtectedPin);
        Assert.Null(first.RetryAfter);
        Assert.Equal(new CarrierPlacement("fake", "ref-1", 1, Given.Now), app.Now(order).Placement);
        Assert.Equal([order.Ref], app.OpenOrders.Of("fake"));
        Assert.Equal([NumberStatus.PortingIn], app.Inventory.All.Select(n => n.Status));
    }

    [Fact]
    public async Task PlaceWithCarrier_WishedDate_IsTheWindowsStartThere()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier) with { RequestedDate = new DateOnly(2026, 3, 9) });

        await PlaceAsync(order);

        Assert.Equal(new DateTimeOffset(2026, 3, 9, 13, 0, 0, TimeSpan.Zero), Assert.Single(app.Carrier.Placed).RequestedAt);
    }

    [Fact]
    public async Task PlaceWithCarrier_CarrierUnavailable_ComesAgainAndLeavesTheStage()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier));
        app.Carrier.Unavailable = true;

        var step = await PlaceAsync(order);

        Assert.Equal(TimeSpan.FromSeconds(7), step.RetryAfter);
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task PlaceWithCarrier_CarrierRefuses_IsRejectedAsUnidentifiedWithItsText()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier));
        app.Carrier.Refusal = new CarrierRefusedException("X99", "Not on our network.");

        var step = await PlaceAsync(order);

        Assert.Equal((PortOrderStatus.Rejected, OrderStage.CorrectionNeeded), (step.Progress.Status, step.Progress.Stage));
        var error = Assert.Single(app.Now(order).Errors);
        Assert.Equal((ErrorCode.Unidentified, "Not on our network."), (error.Code, error.RawDetail));
    }

    [Fact]
    public async Task PlaceWithCarrier_NextAttempt_IsPlacedAgain()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier, attempts: 2) with { Placement = Placement(1) });

        await PlaceAsync(order);

        Assert.Equal(2, Assert.Single(app.Carrier.Placed).Attempt);
        Assert.Equal(2, app.Now(order).Placement!.Attempt);
    }

    [Fact]
    public async Task AskCarrierToCancel_NeverPlaced_CancelsHere()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.SendingToCarrier)));

        var step = await AskAsync(order);

        Assert.Equal(PortOrderStatus.Cancelled, step.Progress.Status);
        Assert.Empty(app.Carrier.Cancellations);
        Assert.Empty(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task AskCarrierToCancel_CarrierHasItAndItsAnswerWasLost_AsksTheCarrier()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.SendingToCarrier)));
        app.Carrier.Ports[order.Ref] = [];

        await AskAsync(order);
        await AskAsync(order);

        Assert.Equal(OrderStage.CancelRequested, app.Now(order).Stage);
        Assert.Equal(("found", 1), (app.Now(order).Placement!.Reference, app.Now(order).Placement!.Attempt));
        Assert.Equal([order.Ref, order.Ref], app.Carrier.Cancellations);
        Assert.NotEmpty(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task AskCarrierToCancel_CarrierCannotSayWhetherItHasIt_ComesAgain()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.SendingToCarrier)));
        app.Carrier.Unavailable = true;

        Assert.Equal(TimeSpan.FromSeconds(7), (await AskAsync(order)).RetryAfter);
        Assert.Equal(OrderStage.CancelRequested, app.Now(order).Stage);
    }

    [Fact]
    public async Task AskCarrierToCancel_DeskHasToPassItOn_DoesNotAsk()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.AwaitingPort), awaitsDesk: true));

        await AskAsync(order);

        Assert.Empty(app.Carrier.Cancellations);
        Assert.Equal(OrderStage.CancelRequested, app.Now(order).Stage);
    }

    [Fact]
    public async Task AskCarrierToCancel_CarrierRefuses_OrderGoesOn()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.AwaitingFoc)));
        app.Carrier.Refusal = new CarrierRefusedException("X1", "Too late.");

        var step = await AskAsync(order);

        Assert.Equal(OrderStage.AwaitingFoc, step.Progress.Stage);
        Assert.Null(app.Now(order).Cancellation);
    }

    [Fact]
    public async Task AskCarrierToCancel_CarrierRefusesWhileTheDeskReviewsTheNextAttempt_SkipsNoReview()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.DeskReview, attempts: 2) with { Placement = Placement(1) }));
        app.Carrier.Refusal = new CarrierRefusedException("X1", "Too late.");

        Assert.Equal(OrderStage.DeskReview, (await AskAsync(order)).Progress.Stage);
    }

    [Fact]
    public async Task AskCarrierToCancel_CarrierUnavailable_ComesAgain()
    {
        var order = app.Store(Cancelling(UsOrder().In(OrderStage.AwaitingFoc)));
        app.Carrier.Unavailable = true;

        Assert.Equal(TimeSpan.FromSeconds(7), (await AskAsync(order)).RetryAfter);
        Assert.Equal(OrderStage.CancelRequested, app.Now(order).Stage);
    }

    [Fact]
    public async Task ClosePortOrder_Cancelled_TakesItsNumbersOutOfTheInventoryAndLeavesThoseOfALaterOrder()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.AwaitingFoc));
        await app.Inventory.UpsertAsync([Porting(order, 0), Porting(order, 1) with { OrderId = "another" }], default);
        await app.OpenOrders.AddAsync("fake", order.Ref, default);
        app.Orders.Put(app.Now(order) with { Status = PortOrderStatus.Cancelled, Stage = OrderStage.Closed });

        await app.Get<ClosePortOrder>().RunAsync(order.Ref, default);

        Assert.Equal("another", Assert.Single(app.Inventory.All).OrderId);
        Assert.Empty(app.OpenOrders.Of("fake"));
        Assert.Empty(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task ClosePortOrder_CancelledBeforeTheCarrierHadIt_IsNoOpenOrderOfItsAnyMore()
    {
        var order = app.Store(UsOrder().In(OrderStage.Closed) with { Status = PortOrderStatus.Cancelled, Placement = null });
        await app.OpenOrders.AddAsync(FakeCarrier.CarrierName, order.Ref, default);

        await app.Get<ClosePortOrder>().RunAsync(order.Ref, default);

        Assert.Empty(app.OpenOrders.Of(FakeCarrier.CarrierName));
    }

    [Fact]
    public async Task ClosePortOrder_Completed_LeavesItsNumbersActive()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(CarrierUpdateKind.Ported), default);

        await app.Get<ClosePortOrder>().RunAsync(order.Ref, default);

        Assert.Equal(NumberStatus.Active, Assert.Single(app.Inventory.All).Status);
        Assert.True(app.Registry.IsActive(order.Numbers[0].Number));
    }

    [Fact]
    public async Task TakeSignal_CarrierUpdate_IsAppliedBeforeTheSignalGoes()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        await app.Signals.AddAsync(
            new PendingSignal(order.Ref, "s1", Given.Now, order.Says(CarrierUpdateKind.FocReceived)), default);

        var step = await app.Get<TakeSignal>().RunAsync(order.Ref, "s1", default);

        app.Journal.AssertOrder("orders.save", "signals.remove");
        Assert.Equal(OrderStage.AwaitingPort, step.Progress.Stage);
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task TakeSignal_ToldBeforeWhatWasSaidBefore_TakesAllInTheirOrder()
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier) with { Placement = Placement() });
        CarrierUpdateKind[] said = [CarrierUpdateKind.Accepted, CarrierUpdateKind.FocReceived, CarrierUpdateKind.Ported];
        foreach (var (i, kind) in said.Index())
        {
            var update = order.Says(kind) with { OccurredAt = Given.Now.AddSeconds(i) };
            await app.Signals.AddAsync(new PendingSignal(order.Ref, $"s{i}", Given.Now, update), default);
        }

        var foc = await app.Get<TakeSignal>().RunAsync(order.Ref, "s1", default);

        Assert.Equal(OrderStage.AwaitingPort, foc.Progress.Stage);
        Assert.Equal("s2", Assert.Single(app.Signals.All).Id);
        await app.Get<TakeSignal>().RunAsync(order.Ref, "s2", default);
        await app.Get<TakeSignal>().RunAsync(order.Ref, "s0", default);
        Assert.Equal(
            [OrderEventKind.CarrierUpdate, OrderEventKind.FocReceived, OrderEventKind.Completed], app.Orders.EventsOf(order.Ref).Select(e => e.Kind));
        Assert.Empty(app.Parked.All);
    }

    [Fact]
    public async Task TakeSignal_EarlierWasAppliedAndItsMailWaits_NamesTheMail()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var foc = order.Says(CarrierUpdateKind.FocReceived);
        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, foc, default);
        await app.Signals.AddAsync(new PendingSignal(order.Ref, "s0", Given.Now, foc), default);
        await app.Signals.AddAsync(
            new PendingSignal(order.Ref, "s1", Given.Now, order.Says(CarrierUpdateKind.Ported) with { OccurredAt = Given.Now.AddDays(1) }), default);

        var step = await app.Get<TakeSignal>().RunAsync(order.Ref, "s1", default);

        Assert.Equal(app.Orders.MailsOf(order.Ref).Select(m => m.Id).Order(), step.Written.Waiting.Select(w => w.Id).Order());
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task TakeSignal_TakenBefore_ReadsProgressAndNamesTheMailsThatWait()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(CarrierUpdateKind.FocReceived), default);

        var step = await app.Get<TakeSignal>().RunAsync(order.Ref, "gone", default);

        Assert.Equal(OrderStage.AwaitingPort, step.Progress.Stage);
        Assert.Equal(app.Orders.MailsOf(order.Ref).Select(m => m.Id), step.Written.Waiting.Select(w => w.Id));
    }

    private static PortOrder Cancelling(PortOrder order, bool awaitsDesk = false) => order with
    {
        Stage = OrderStage.CancelRequested,
        Cancellation = new Cancellation("Changed our mind", "Robin", Given.Now, order.Stage, awaitsDesk),
    };

    private PortOrder Sealed(PortOrder order) => order with
    {
        Account = order.Account with { ProtectedPin = app.Get<PinSealing>().Seal("1234", order.Id) },
    };

    private static InventoryNumber Porting(PortOrder order, int index) => new()
    {
        Number = order.Numbers[index].Number,
        OrganizationId = order.OrganizationId,
        LocationId = order.LocationId,
        Kind = order.Numbers[index].Number.Type,
        Status = NumberStatus.PortingIn,
        OrderId = order.Id.ToString(),
    };

    private Task<LifecycleStep> PlaceAsync(PortOrder order) => app.Get<PlaceWithCarrier>().RunAsync(order.Ref, default);

    private Task<LifecycleStep> AskAsync(PortOrder order) => app.Get<AskCarrierToCancel>().RunAsync(order.Ref, default);
}
