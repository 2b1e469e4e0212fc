using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class TellCarrierFocTests : IDisposable
{
    private static readonly DateTimeOffset Agreed = Given.Now.AddDays(10);
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    private TellCarrierFoc Tell => app.Get<TellCarrierFoc>();

    [Fact]
    public async Task RunAsync_CarrierTakesIt_NeedsNoTellingAnyMore()
    {
        var order = app.Store(Waiting());

        var step = await Tell.RunAsync(order.Ref, default);

        Assert.Equal([Agreed], app.Carrier.Focs);
        Assert.False(step.Progress.TellsFoc);
        Assert.Null(app.Now(order).FocToTell);
        Assert.Equal(OrderEventKind.CarrierUpdate, Assert.Single(app.Orders.EventsOf(order.Ref)).Kind);
    }

    [Fact]
    public async Task RunAsync_CarrierCannotBeReached_IsStillToBeTold()
    {
        var order = app.Store(Waiting());
        app.Carrier.Unavailable = true;

        var step = await Tell.RunAsync(order.Ref, default);

        Assert.Equal((TimeSpan.FromSeconds(7), true), (step.RetryAfter, step.Progress.TellsFoc));
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task RunAsync_CarrierRefuses_RaisesAnAlarmAndKeepsTheDate()
    {
        var order = app.Store(Waiting());
        app.Carrier.Refusal = new CarrierRefusedException("too-late", "The date cannot be met.");

        var step = await Tell.RunAsync(order.Ref, default);

        Assert.Null(step.RetryAfter);
        var now = app.Now(order);
        Assert.Equal((true, null, order.Foc), (now.AlarmRaised, now.FocToTell, now.Foc));
        Assert.Equal("too-late", Assert.Single(app.Orders.EventsOf(order.Ref)).RawCode);
    }

    [Fact]
    public async Task RunAsync_AnotherFocWasSetMeanwhile_IsToBeToldThatToo()
    {
        var order = app.Store(Waiting());
        var later = Agreed.AddDays(1);
        app.Orders.BeforeNextSave(o => app.Orders.Put(o with { FocToTell = later }));

        var step = await Tell.RunAsync(order.Ref, default);

        Assert.True(step.Progress.TellsFoc);
        Assert.Equal(later, app.Now(order).FocToTell);
    }

    [Fact]
    public async Task RunAsync_Repeated_AsksTheCarrierNoMore()
    {
        var order = app.Store(Waiting());
        await Tell.RunAsync(order.Ref, default);

        await Tell.RunAsync(order.Ref, default);

        Assert.Single(app.Carrier.Focs);
        Assert.Single(app.Orders.EventsOf(order.Ref));
    }

    private static PortOrder Waiting() => UsOrder().In(OrderStage.AwaitingPort) with { Foc = Foc(Agreed), FocToTell = Agreed };
}
