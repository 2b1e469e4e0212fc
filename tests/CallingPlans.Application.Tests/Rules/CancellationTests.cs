using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Cancel;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>How an order is cancelled, and who has to agree.</summary>
public sealed class CancellationTests : IDisposable
{
    private const string AtOnce = "cancelled at once";
    private const string CarrierDecides = "waits for the carrier";
    private const string DeskDecides = "waits for the desk";
    private const string TooLate = "too late";
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(OrderStage.Draft, Role.CustomerAdmin, AtOnce)]
    [InlineData(OrderStage.AwaitingLoa, Role.CustomerAdmin, AtOnce)]
    [InlineData(OrderStage.AwaitingDocuments, Role.PartnerAdmin, AtOnce)]
    [InlineData(OrderStage.AwaitingBill, Role.CustomerAdmin, AtOnce)]
    [InlineData(OrderStage.DeskReview, Role.PortingDesk, AtOnce)]
    [InlineData(OrderStage.SendingToCarrier, Role.CustomerAdmin, CarrierDecides)]
    [InlineData(OrderStage.AwaitingFoc, Role.CustomerAdmin, CarrierDecides)]
    [InlineData(OrderStage.CorrectionNeeded, Role.CustomerAdmin, CarrierDecides)]
    [InlineData(OrderStage.AwaitingPort, Role.CustomerAdmin, DeskDecides)]
    [InlineData(OrderStage.AwaitingPort, Role.PartnerAdmin, DeskDecides)]
    [InlineData(OrderStage.AwaitingPort, Role.PortingDesk, CarrierDecides)]
    [InlineData(OrderStage.PortOverdue, Role.CustomerAdmin, DeskDecides)]
    [InlineData(OrderStage.PortOverdue, Role.PortingDesk, CarrierDecides)]
    [InlineData(OrderStage.Closed, Role.CustomerAdmin, TooLate)]
    public async Task WhoDecidesACancellationFollowsFromWhereTheOrderIs(OrderStage stage, Role role, string expected)
    {
        var order = app.Store(stage == OrderStage.Draft ? UsOrder() : UsOrder().In(stage));

        var result = await app.CancelAsync(order, role.Caller());

        var now = app.Now(order);
        Assert.Equal(expected, result.Failure?.Errors[0].Code is { } code
            ? code == ErrorCode.StateConflict ? TooLate : code
            : now.Status == PortOrderStatus.Cancelled ? AtOnce
            : now.Cancellation!.AwaitsDesk ? DeskDecides : CarrierDecides);
        if (expected is CarrierDecides or DeskDecides)
            Assert.Equal((order.Status, OrderStage.CancelRequested), (now.Status, now.Stage));
        if (expected == AtOnce)
            Assert.Empty(app.Registry.HeldBy(order.Ref));
    }

    [Theory]
    [InlineData(OrderStage.CorrectionNeeded, false, PortOrderStatus.Cancelled)]
    [InlineData(OrderStage.CorrectionNeeded, true, PortOrderStatus.Rejected)]
    [InlineData(OrderStage.DeskReview, false, PortOrderStatus.Cancelled)]
    [InlineData(OrderStage.DeskReview, true, PortOrderStatus.Pending)]
    public async Task AnOrderThatACarrierKnowsOfIsCancelledByItsWordOnly(OrderStage stage, bool known, PortOrderStatus status)
    {
        var order = app.Store(GermanOrder().In(stage) with { Placement = known ? Placement() : null });

        await app.CancelAsync(order);

        Assert.Equal((status, known), (app.Now(order).Status, app.Now(order).Stage == OrderStage.CancelRequested));
    }

    [Theory]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.AwaitingPort)]
    public async Task AskingAgainToCancelChangesNothing(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage));
        await app.CancelAsync(order);
        var asked = app.Now(order);

        Assert.True((await app.CancelAsync(order)).Succeeded);

        Assert.Equal(asked, app.Now(order));
    }

    [Theory]
    [InlineData("Changed our mind", null)]
    [InlineData(" ", "/reason")]
    [InlineData(null, "/reason")]
    public async Task ACancellationHasAReason(string? reason, string? missing)
    {
        var order = app.Store(UsOrder());

        var result = await app.Get<CancelPortOrder>().RunAsync(
            Given.Admin, order.Ref, new CancellationInput { Reason = reason }, NewIdentity.Fresh(), default);

        Assert.Equal(missing, result.Failure?.Errors[0].Field);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingPort, "pass on")]
    [InlineData(OrderStage.AwaitingPort, "refuse")]
    [InlineData(OrderStage.PortOverdue, "pass on")]
    [InlineData(OrderStage.PortOverdue, "refuse")]
    public async Task TheDeskPassesACancellationOnOrRefusesItAndTheOrderGoesOn(OrderStage stage, string act)
    {
        var order = app.Store(UsOrder().In(stage));
        await app.CancelAsync(order);

        _ = act == "refuse"
            ? await app.Get<RefuseCancellation>().RunAsync(Given.Desk, order.Ref, new CancellationInput { Reason = "Too late." }, default)
            : await app.CancelAsync(order, Given.Desk);

        var now = app.Now(order);
        Assert.Equal(PortOrderStatus.FocReceived, now.Status);
        Assert.Equal(act == "refuse" ? stage : OrderStage.CancelRequested, now.Stage);
        Assert.Equal(act == "refuse" ? null : false, now.Cancellation?.AwaitsDesk);
    }

    [Theory]
    [InlineData(PortOrderStatus.Pending, OrderStage.DeskReview, OrderStage.DeskReview)]
    [InlineData(PortOrderStatus.Pending, OrderStage.SendingToCarrier, OrderStage.SendingToCarrier)]
    [InlineData(PortOrderStatus.Submitted, OrderStage.AwaitingFoc, OrderStage.AwaitingFoc)]
    [InlineData(PortOrderStatus.FocReceived, OrderStage.AwaitingFoc, OrderStage.AwaitingPort)]
    [InlineData(PortOrderStatus.Rejected, OrderStage.AwaitingFoc, OrderStage.CorrectionNeeded)]
    public async Task AfterARefusedCancellationTheOrderGoesOnWhereItIs(
        PortOrderStatus status, OrderStage before, OrderStage expected)
    {
        var order = app.Store(UsOrder().In(OrderStage.CancelRequested) with
        {
            Status = status,
            Cancellation = new Cancellation("Changed our mind", "Robin", Given.Now, before, AwaitsDesk: false),
            Foc = status == PortOrderStatus.FocReceived ? Foc(Given.Now.AddDays(7)) : null,
        });

        await app.ApplyAsync(order, CarrierUpdateKind.CancelRefused);

        Assert.Equal((status, expected), (app.Now(order).Status, app.Now(order).Stage));
        Assert.Null(app.Now(order).Cancellation);
    }
}
