using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Sweeps;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Loa;

/// <summary>An LOA or a bill that passes its age, or is about to, while an order waits before the carrier.</summary>
public sealed class LoaGoesStaleTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(OrderStage.AwaitingDocuments)]
    [InlineData(OrderStage.AwaitingBill)]
    [InlineData(OrderStage.DeskReview)]
    public async Task Loa_PassesItsAgeWhileTheOrderWaits_WaitsForAnotherAndTellsTheOrchestration(OrderStage stage)
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(stage));
        app.Time.Advance(TimeSpan.FromDays(30));

        var written = await MeetAsync(order, DeadlineKind.LoaGoesStale);

        var now = app.Now(order);
        Assert.Equal((OrderStage.AwaitingLoa, LoaStatus.Missing), (now.Stage, now.LoaStatus));
        Assert.Equal([MailTemplates.LoaNeeded], app.Orders.TemplatesOf(order.Ref));
        Assert.True(PortOrderAttention.IsNeeded(now));
        Assert.True(written!.TellsLifecycle);
        Assert.NotNull(written.SignalId);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.Draft)]
    [InlineData(OrderStage.Closed)]
    public async Task Loa_PassesItsAgeWhereItDoesNotMatter_DoesNothing(OrderStage stage)
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(stage));
        app.Time.Advance(TimeSpan.FromDays(30));

        await MeetAsync(order, DeadlineKind.LoaGoesStale);

        Assert.Equal(0, app.Orders.Saves);
    }

    [Theory]
    [InlineData(DeadlineKind.LoaNearlyStale, 27, MailTemplates.LoaNeeded)]
    [InlineData(DeadlineKind.LoaNearlyStale, 20, null)]
    [InlineData(DeadlineKind.BillNearlyStale, 19, MailTemplates.BillStale)]
    [InlineData(DeadlineKind.BillNearlyStale, 10, null)]
    public async Task LoaOrBill_IsAboutToPassItsAge_AlarmsWithoutMovingTheOrder(DeadlineKind kind, int days, string? mail)
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.DeskReview));
        app.Time.Advance(TimeSpan.FromDays(days));

        await MeetAsync(order, kind);

        var now = app.Now(order);
        Assert.Equal((OrderStage.DeskReview, mail is not null), (now.Stage, now.AlarmRaised));
        Assert.Equal(mail is null ? [] : [mail], app.Orders.TemplatesOf(order.Ref));
        Assert.Equal(mail is not null, PortOrderAttention.IsNeeded(now));
    }

    [Fact]
    public async Task Loa_PassesItsAgeAfterARejection_AlarmsAndStays()
    {
        var order = app.Store(GermanOrder().WithLoa(LoaStatus.Uploaded).In(OrderStage.CorrectionNeeded));
        app.Time.Advance(TimeSpan.FromDays(30));

        await MeetAsync(order, DeadlineKind.LoaGoesStale);

        Assert.Equal((OrderStage.CorrectionNeeded, true), (app.Now(order).Stage, app.Now(order).AlarmRaised));
        Assert.Equal([MailTemplates.LoaNeeded], app.Orders.TemplatesOf(order.Ref));
    }

    private Task<WrittenOrder?> MeetAsync(PortOrder order, DeadlineKind kind) =>
        app.Get<MeetDueDeadlines>().RunAsync(new Deadline(order.Ref, kind, app.Time.GetUtcNow()), default);
}
