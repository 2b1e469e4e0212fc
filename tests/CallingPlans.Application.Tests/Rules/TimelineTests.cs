using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Every change of an order is kept, with who made it and when.</summary>
public sealed class TimelineTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("amend", OrderEventKind.Amended, "Robin")]
    [InlineData("upload", OrderEventKind.DocumentAdded, "Robin")]
    [InlineData("sign", OrderEventKind.LoaSigned, "Robin")]
    [InlineData("submit", OrderEventKind.Submitted, "Robin")]
    [InlineData("ask the desk", OrderEventKind.DeskRequest, "Robin")]
    [InlineData("cancel", OrderEventKind.Cancelled, "Robin")]
    public async Task WhatAPersonDoesIsAnEventWithItsActorAndItsMoment(string act, OrderEventKind kind, string actor)
    {
        var order = app.Store(UsOrder());
        app.Time.Advance(TimeSpan.FromHours(1));

        var succeeded = act switch
        {
            "amend" => (await app.AmendAsync(order, Given.Input("+12025550102"))).Succeeded,
            "upload" => (await app.UploadAsync(order, DocumentKind.Bill)).Succeeded,
            "sign" => (await app.SignAsync(order)).Succeeded,
            "submit" => (await app.SubmitAsync(order)).Succeeded,
            "ask the desk" => (await app.AskDeskAsync(order, DeskRequestKind.Expedite)).Succeeded,
            _ => (await app.CancelAsync(order)).Succeeded,
        };

        Assert.True(succeeded);
        var told = Assert.Single(app.Orders.EventsOf(order.Ref));
        Assert.Equal((kind, actor, Given.Now.AddHours(1)), (told.Kind, told.Actor, told.At));
        Assert.NotEmpty(told.Detail);
    }

    [Theory]
    [InlineData(OrderStage.SendingToCarrier, CarrierUpdateKind.Accepted, PortOrderStatus.Pending, PortOrderStatus.Submitted)]
    [InlineData(OrderStage.AwaitingFoc, CarrierUpdateKind.FocReceived, PortOrderStatus.Submitted, PortOrderStatus.FocReceived)]
    [InlineData(OrderStage.AwaitingPort, CarrierUpdateKind.Ported, PortOrderStatus.FocReceived, PortOrderStatus.Completed)]
    [InlineData(OrderStage.AwaitingPort, CarrierUpdateKind.Rejected, PortOrderStatus.FocReceived, PortOrderStatus.Rejected)]
    public async Task WhatTheCarrierSaysIsAnEventWithItsRawCodeAndTheStatusesBeforeAndAfter(
        OrderStage stage, CarrierUpdateKind said, PortOrderStatus from, PortOrderStatus to)
    {
        var order = app.Store(UsOrder().In(stage) with { Placement = Placement() });

        await app.ApplyAsync(order, said);

        var told = Assert.Single(app.Orders.EventsOf(order.Ref));
        Assert.Equal(("carrier", (PortOrderStatus?)from, (PortOrderStatus?)to), (told.Actor, told.From, told.To));
        Assert.Equal(said == CarrierUpdateKind.Rejected ? "7A" : $"RAW_{said}", told.RawCode);
    }

    [Fact]
    public async Task ARejectionIsAnEventWithTheCodesItIsMappedToAndTheCarriersWords()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc) with { Placement = Placement() });

        await app.ApplyAsync(order, CarrierUpdateKind.Rejected);

        var error = Assert.Single(Assert.Single(app.Orders.EventsOf(order.Ref)).Errors!);
        Assert.Equal(("AccountNumberMismatch", "Account number wrong."), (error.Code, error.RawDetail));
        Assert.Equal(app.Now(order).Errors, [error]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public async Task EventsAreReadOldestFirst(int pageSize)
    {
        var order = app.Store(UsOrder());
        await app.UploadAsync(order, DocumentKind.Bill);
        await app.SubmitAsync(order);
        await app.CancelAsync(order);
        var read = new List<OrderEvent>();
        string? continuation = null;

        do
        {
            var page = await app.Get<ReadTimeline>().RunAsync(
                order.Ref, Role.CustomerAdmin, new PageRequest(pageSize, continuation), default);
            read.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal([OrderEventKind.DocumentAdded, OrderEventKind.Submitted, OrderEventKind.CancelRequested], read.Select(e => e.Kind));
    }
}
