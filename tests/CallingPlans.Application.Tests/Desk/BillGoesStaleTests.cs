using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Sweeps;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

/// <summary>A bill that passes its age while an order waits before the carrier.</summary>
public sealed class BillGoesStaleTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Deadline_InReview_WaitsForANewBillAndAsksForItOnce()
    {
        var order = await StaleAsync(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.DeskReview));

        Assert.Equal(OrderStage.AwaitingBill, app.Now(order).Stage);
        Assert.Equal([MailTemplates.BillStale], app.Orders.TemplatesOf(order.Ref));
    }

    [Fact]
    public async Task Deadline_LoaStillMissing_WaitsForTheLoaWithAnAlarm()
    {
        var order = await StaleAsync(GermanOrder().In(OrderStage.AwaitingLoa));

        Assert.Equal((OrderStage.AwaitingLoa, true), (app.Now(order).Stage, app.Now(order).AlarmRaised));
        Assert.Equal(MailTemplates.BillStale, app.Orders.TemplatesOf(order.Ref)[^1]);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.SendingToCarrier)]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.Closed)]
    public async Task Deadline_BillIsAskedForOrDoesNotMatter_DoesNothing(OrderStage stage)
    {
        var order = await StaleAsync(GermanOrder().WithLoa(LoaStatus.Uploaded).In(stage));

        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task NewBillComes_WasWaitedFor_GoesOnAndAnswersTheAlarm()
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.AwaitingBill) with { AlarmRaised = true });

        await UploadAsync(order, DocumentKind.Bill);

        Assert.Equal((OrderStage.DeskReview, false), (app.Now(order).Stage, app.Now(order).AlarmRaised));
    }

    private async Task<PortOrder> StaleAsync(PortOrder order)
    {
        app.Store(order);
        app.Time.Advance(TimeSpan.FromDays(25));
        await app.Get<MeetDueDeadlines>().RunAsync(
            new Deadline(order.Ref, DeadlineKind.BillGoesStale, app.Time.GetUtcNow()), default);
        return order;
    }

    private async Task UploadAsync(PortOrder order, DocumentKind kind) => Assert.True((await app.Get<UploadDocument>().RunAsync(
        order, kind, new UploadedFile("file.pdf", "application/pdf", new byte[] { 1 }), null, "Robin", default)).Succeeded);
}
