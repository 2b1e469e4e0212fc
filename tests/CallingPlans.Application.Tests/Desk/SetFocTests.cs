using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class SetFocTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 12);
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> Elsewhere =>
        DeskTheory.AllBut(OrderStage.AwaitingFoc, OrderStage.AwaitingPort, OrderStage.PortOverdue);

    [Theory]
    [InlineData(OrderStage.AwaitingPort)]
    [InlineData(OrderStage.PortOverdue)]
    public async Task RunAsync_AnotherFoc_ReplacesItAndAnswersTheAlarm(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage) with { AlarmRaised = true });

        var now = (await SetAsync(order, Day, new TimeOnly(14, 30))).Value.Order;

        Assert.Equal(OrderStage.AwaitingPort, now.Stage);
        Assert.False(now.AlarmRaised);
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 18, 30, 0, TimeSpan.Zero), now.Foc!.At);
        Assert.Equal([MailTemplates.FocChanged], app.Orders.TemplatesOf(order.Ref));
        Assert.Equal(OrderEventKind.FocChanged, Assert.Single(app.Orders.EventsOf(order.Ref)).Kind);
    }

    [Fact]
    public async Task RunAsync_ChangedTwiceBeforeTheCarrierConfirms_ItsConfirmationsChangeAndMailNothing()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        await SetAsync(order, Day);
        var last = (await SetAsync(order, Day.AddDays(1))).Value.Order.Foc!;

        await SaysAsync(order, "first", last.At.AddDays(-1));
        await SaysAsync(order, "second", last.At);

        Assert.Equal(last, app.Now(order).Foc);
        Assert.Equal([MailTemplates.FocChanged, MailTemplates.FocChanged], app.Orders.TemplatesOf(order.Ref));

        await SaysAsync(order, "third", last.At.AddDays(-1));
        Assert.Equal(Day, app.Now(order).Foc!.Date);
    }

    [Fact]
    public async Task RunAsync_ConfirmedWhenItHasPassed_StaysOverdueAndMailsNothing()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        var foc = (await SetAsync(order, Day)).Value.Order.Foc!;
        await SaysAsync(order, "passed", foc.At, CarrierUpdateKind.FocExpired);
        var mails = app.Orders.TemplatesOf(order.Ref).Count;

        await SaysAsync(order, "confirmed", foc.At);

        Assert.Equal(OrderStage.PortOverdue, app.Now(order).Stage);
        Assert.Equal(mails, app.Orders.TemplatesOf(order.Ref).Count);
    }

    [Fact]
    public async Task RunAsync_TheSameAgain_ChangesNothing()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var first = (await SetAsync(order, Day)).Value.Order;

        var again = (await SetAsync(order, Day)).Value;

        Assert.Equal(first, again.Order);
        Assert.Single(app.Orders.MailsOf(order.Ref));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task RunAsync_NotWithTheCarrierOrBeingCancelled_IsAConflict(OrderStage stage) =>
        DeskTheory.AssertConflict(await SetAsync(app.Store(UsOrder().In(stage)), Day));

    private Task SaysAsync(
        PortOrder order, string id, DateTimeOffset focAt, CarrierUpdateKind kind = CarrierUpdateKind.FocReceived) =>
        app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, app.Now(order).Says(kind, id: id, focAt: focAt), default);

    private Task<Result<WrittenOrder>> SetAsync(PortOrder order, DateOnly? date, TimeOnly? time = null) =>
        app.Get<SetFoc>().RunAsync(Given.Desk, order, new FocInput { Date = date, Time = time }, default);
}
