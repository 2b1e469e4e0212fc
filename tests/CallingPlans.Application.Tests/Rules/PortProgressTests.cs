using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What the carrier says, and what it makes of an order.</summary>
public sealed class PortProgressTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(OrderStage.SendingToCarrier, CarrierUpdateKind.Accepted, PortOrderStatus.Submitted, OrderStage.AwaitingFoc)]
    [InlineData(
        OrderStage.SendingToCarrier, CarrierUpdateKind.Rejected, PortOrderStatus.Rejected, OrderStage.CorrectionNeeded,
        MailTemplates.OrderRejected)]
    [InlineData(
        OrderStage.AwaitingFoc, CarrierUpdateKind.Rejected, PortOrderStatus.Rejected, OrderStage.CorrectionNeeded,
        MailTemplates.OrderRejected)]
    [InlineData(
        OrderStage.AwaitingFoc, CarrierUpdateKind.FocReceived, PortOrderStatus.FocReceived, OrderStage.AwaitingPort,
        MailTemplates.FocReceived)]
    [InlineData(
        OrderStage.AwaitingPort, CarrierUpdateKind.Rejected, PortOrderStatus.Rejected, OrderStage.CorrectionNeeded,
        MailTemplates.OrderRejected)]
    [InlineData(
        OrderStage.AwaitingPort, CarrierUpdateKind.FocExpired, PortOrderStatus.FocReceived, OrderStage.PortOverdue,
        MailTemplates.PortOverdue)]
    [InlineData(
        OrderStage.AwaitingPort, CarrierUpdateKind.Ported, PortOrderStatus.Completed, OrderStage.Closed, MailTemplates.OrderCompleted)]
    [InlineData(
        OrderStage.PortOverdue, CarrierUpdateKind.FocReceived, PortOrderStatus.FocReceived, OrderStage.AwaitingPort,
        MailTemplates.FocChanged)]
    [InlineData(
        OrderStage.PortOverdue, CarrierUpdateKind.Ported, PortOrderStatus.Completed, OrderStage.Closed, MailTemplates.OrderCompleted)]
    [InlineData(
        OrderStage.CancelRequested, CarrierUpdateKind.Cancelled, PortOrderStatus.Cancelled, OrderStage.Closed,
        MailTemplates.OrderCancelled)]
    public async Task TheCarriersWordMovesAnOrderAndItsContactsAreMailed(
        OrderStage stage, CarrierUpdateKind said, PortOrderStatus status, OrderStage next, params string[] mails)
    {
        var order = app.Store(UsOrder().In(stage) with { Placement = Placement() });

        await app.ApplyAsync(order, said, focAt: Given.Now.AddDays(20));

        var now = app.Now(order);
        Assert.Equal((status, next), (now.Status, now.Stage));
        Assert.Equal(mails, app.Orders.TemplatesOf(order.Ref));
        Assert.All(app.Orders.MailsOf(order.Ref), mail => Assert.Equal(["telecom@contoso.example"], mail.To));
        Assert.Equal(
            said == CarrierUpdateKind.Rejected ? "7A" : $"RAW_{said}", Assert.Single(app.Orders.EventsOf(order.Ref)).RawCode);
    }

    [Theory]
    [InlineData("2026-03-09T13:00:00Z", "2026-03-09")]
    [InlineData("2026-03-10T03:59:00Z", "2026-03-09")]
    [InlineData("2026-03-10T04:00:00Z", "2026-03-10")]
    public async Task AFocKeepsItsMomentAndItsDayAtTheLocation(string at, string date)
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var moment = DateTimeOffset.Parse(at);

        await app.ApplyAsync(order, CarrierUpdateKind.FocReceived, moment);

        Assert.Equal(new FirmOrderCommitment(DateOnly.Parse(date), moment, Given.Now), app.Now(order).Foc);
    }

    [Theory]
    [InlineData(7, OrderStage.AwaitingPort)]
    [InlineData(8, OrderStage.PortOverdue)]
    [InlineData(30, OrderStage.PortOverdue)]
    public async Task AFocThatPassesWithoutCompletionIsOverdueAndNoRejection(int days, OrderStage stage)
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingPort));
        app.Time.Advance(TimeSpan.FromDays(days));

        await app.MeetAllDueAsync(order);

        Assert.Equal((PortOrderStatus.FocReceived, stage), (app.Now(order).Status, app.Now(order).Stage));
        Assert.Equal(stage == OrderStage.PortOverdue, app.Now(order).AlarmRaised);
    }

    [Theory]
    [InlineData(CarrierUpdateKind.FocReceived, true)]
    [InlineData(CarrierUpdateKind.Rejected, true)]
    [InlineData(CarrierUpdateKind.Ported, true)]
    [InlineData(CarrierUpdateKind.Cancelled, false)]
    public async Task AnOrderHoldsItsNumbersFromItsSubmissionUntilItIsCancelled(CarrierUpdateKind said, bool held)
    {
        var order = app.Store(UsOrder());
        await app.SubmitAsync(order);
        Assert.Equal(order.Numbers.Select(n => n.Number), app.Registry.HeldBy(order.Ref));

        await app.ApplyAsync(app.Now(order), said);

        Assert.Equal(held ? order.Numbers.Select(n => n.Number) : [], app.Registry.HeldBy(order.Ref));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PortedNumbersAreActiveAndTheirKindIsKept(int quantity)
    {
        var order = app.Store(UsOrder([.. Enumerable.Range(1, quantity).Select(i => $"+1202555010{i}")]).In(OrderStage.AwaitingPort));

        await app.ApplyAsync(order, CarrierUpdateKind.Ported);

        Assert.All(order.Numbers, n => Assert.True(app.Registry.IsActive(n.Number)));
        Assert.Equal(
            order.Numbers.Select(n => (n.Number, NumberStatus.Active, NumberType.Landline)),
            app.Inventory.All.Select(n => (n.Number, n.Status, n.Kind)));
    }
}
