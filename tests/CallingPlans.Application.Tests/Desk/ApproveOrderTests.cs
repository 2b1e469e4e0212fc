using CallingPlans.Application.Desk.Approve;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class ApproveOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> Elsewhere => DeskTheory.AllBut(OrderStage.DeskReview);

    [Fact]
    public async Task RunAsync_InReview_GoesToTheCarrierAndSaysWhoApproved()
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.DeskReview));

        var written = (await ApproveAsync(order, "looks good")).Value;

        Assert.Equal(OrderStage.SendingToCarrier, written.Order.Stage);
        Assert.True(written.Order.DeskApproved);
        Assert.True(written.TellsLifecycle);
        var told = Assert.Single(app.Orders.EventsOf(order.Ref));
        Assert.Equal((OrderEventKind.DeskApproved, "Dana"), (told.Kind, told.Actor));
        Assert.Contains("looks good", told.Detail);
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_ApprovesOnce()
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.DeskReview));
        app.Orders.BeforeNextSave(_ => ApproveAsync(order).GetAwaiter().GetResult());

        DeskTheory.AssertConflict(await ApproveAsync(order));

        Assert.Single(app.Orders.EventsOf(order.Ref));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task RunAsync_NotInReview_IsAConflict(OrderStage stage)
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(stage));

        DeskTheory.AssertConflict(await ApproveAsync(order));

        Assert.Equal(order, app.Now(order));
    }

    private Task<Result<WrittenOrder>> ApproveAsync(PortOrder order, string? note = null) =>
        app.Get<ApproveOrder>().RunAsync(Given.Desk, order.Ref, new ApprovalInput { Note = note }, default);
}
