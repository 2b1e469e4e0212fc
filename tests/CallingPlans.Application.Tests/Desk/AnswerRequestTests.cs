using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.PortOrders.DeskRequests;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class AnswerRequestTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_OpenRequest_IsAnsweredForTheCustomerToSee()
    {
        var (order, request) = await AskedAsync();

        var now = (await AnswerAsync(order, request, RequestOutcome.Refused)).Value.Order;

        var answered = Assert.Single(now.DeskRequests);
        Assert.Equal(("Refused", "The carrier says no."), (answered.Outcome, answered.AnswerNote));
        Assert.Empty(DeskRules.NeedsOf(now));
        var told = app.Orders.EventsOf(order.Ref)[^1];
        Assert.Equal((OrderEventKind.DeskRequest, "Dana", false), (told.Kind, told.Actor, told.DeskOnly));
    }

    [Fact]
    public async Task RunAsync_AnsweredAlready_IsAConflict()
    {
        var (order, request) = await AskedAsync();
        await AnswerAsync(order, request, RequestOutcome.Done);

        DeskTheory.AssertConflict(await AnswerAsync(app.Now(order), request, RequestOutcome.Refused));

        Assert.Equal("Done", Assert.Single(app.Now(order).DeskRequests).Outcome);
    }

    [Fact]
    public async Task RunAsync_UnknownRequest_IsRefused()
    {
        var (order, _) = await AskedAsync();

        DeskTheory.AssertInvalid(await AnswerAsync(order, "unknown", RequestOutcome.Done), "/requestId");
    }

    [Fact]
    public async Task RunAsync_WithoutOutcome_IsRefused()
    {
        var (order, request) = await AskedAsync();

        DeskTheory.AssertInvalid(await AnswerAsync(order, request, null), "/outcome");
    }

    private async Task<(PortOrder Order, string Request)> AskedAsync()
    {
        var asked = (await AskAsync(app.Store(UsOrder().In(OrderStage.AwaitingFoc)), DeskRequestKind.Expedite)).Value;
        Assert.Equal([DeskNeed.Request], DeskRules.NeedsOf(asked.Written.Order));
        return (asked.Written.Order, asked.Request.Id);
    }

    private Task<Result<AskedDesk>> AskAsync(PortOrder order, DeskRequestKind kind) => app.Get<AskDesk>().RunAsync(
        Given.Admin, app.Reach(order), new DeskRequestInput { Kind = kind, Detail = "Please." }, default);

    private Task<Result<WrittenOrder>> AnswerAsync(PortOrder order, string request, RequestOutcome? outcome) =>
        app.Get<AnswerRequest>().RunAsync(
            Given.Desk,
            order,
            new RequestAnswerInput { RequestId = request, Outcome = outcome, Note = "The carrier says no." },
            default);
}
