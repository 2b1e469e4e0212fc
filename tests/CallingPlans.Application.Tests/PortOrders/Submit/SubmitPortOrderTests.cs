using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Submit;

public sealed class SubmitPortOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_WholeDraft_ClaimsItsNumbersAndGoesToTheCarrier()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102"));

        var submission = (await SubmitAsync(order)).Value;

        var now = app.Now(order);
        Assert.Empty(submission.Errors);
        Assert.Equal((PortOrderStatus.Pending, OrderStage.SendingToCarrier), (now.Status, now.Stage));
        Assert.Equal(1, now.Attempts);
        Assert.Equal(Given.Now, now.SubmittedAt);
        Assert.Equal(order.Numbers.Select(n => n.Number), app.Registry.HeldBy(order.Ref));
        Assert.Equal(now.ClaimedNumbers, app.Registry.HeldBy(order.Ref));
        Assert.Equal([MailTemplates.OrderSubmitted], app.Orders.TemplatesOf(order.Ref));
        Assert.True(submission.Written.TellsLifecycle);
        Assert.Equal(submission.Written.SignalId, Assert.Single(app.Signals.All).Id);
    }

    [Fact]
    public async Task RunAsync_RepeatedWhenTheOrderWasRejected_IsNoResubmission()
    {
        var identity = NewIdentity.Fresh();
        var order = app.Store(UsOrder());
        await SubmitAsync(order, identity);
        await app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, app.Now(order).Says(CarrierUpdateKind.Rejected), default);

        var again = (await SubmitAsync(app.Now(order), identity with { IsRepeated = true })).Value;

        Assert.Empty(again.Errors);
        Assert.Equal((1, OrderStage.CorrectionNeeded), (app.Now(order).Attempts, app.Now(order).Stage));
    }

    [Fact]
    public async Task RunAsync_RepeatedAfterTheCheckFailed_IsToldAgainWhatIsWrong()
    {
        var identity = NewIdentity.Fresh();
        var order = app.Store(UsOrder() with { Documents = [] });
        var first = (await SubmitAsync(order, identity)).Value;

        var again = (await SubmitAsync(app.Now(order), identity with { IsRepeated = true })).Value;

        Assert.NotEmpty(first.Errors);
        Assert.Equal(first.Errors.Select(e => e.Code), again.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task RunAsync_NumberTakenAfterTheCheck_IsAnErrorAndHoldsNone()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102"));
        var other = app.Store(UsOrder("+12025550102").In(OrderStage.AwaitingFoc));

        var submission = (await SubmitAsync(order)).Value;

        Assert.Equal(ErrorCode.NumberAlreadyInOrder, Assert.Single(submission.Errors).Code);
        Assert.Empty(app.Registry.HeldBy(order.Ref));
        Assert.Single(app.Registry.HeldBy(other.Ref));
    }

    [Fact]
    public async Task RunAsync_SubmittedMeanwhileByAnother_IsAConflictAndKeepsTheClaims()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Store(o.In(OrderStage.SendingToCarrier)));

        var result = await SubmitAsync(order);

        Assert.Equal(ErrorCode.StateConflict, Assert.Single(result.Failure!.Errors).Code);
        Assert.Equal(1, app.Now(order).Attempts);
        Assert.Single(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task RunAsync_AmendedMeanwhile_ChecksTheOrderAsItIsThen()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Store(o with { Documents = [] }));

        var submission = (await SubmitAsync(order)).Value;

        Assert.Equal(ErrorCode.BillMissing, Assert.Single(submission.Errors).Code);
        Assert.Equal(0, app.Now(order).Attempts);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa)]
    [InlineData(OrderStage.DeskReview)]
    [InlineData(OrderStage.SendingToCarrier)]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.AwaitingPort)]
    [InlineData(OrderStage.PortOverdue)]
    [InlineData(OrderStage.CancelRequested)]
    [InlineData(OrderStage.Closed)]
    public async Task RunAsync_NeitherDraftNorRejected_IsAConflict(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage));

        Assert.Equal(FailureKind.Conflict, (await SubmitAsync(order)).Failure!.Kind);
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task RunAsync_RejectedOrderUnchanged_IsTheNextAttempt()
    {
        var order = app.Store(UsOrder().In(OrderStage.CorrectionNeeded) with
        {
            Errors = [ErrorDetail.Of(ErrorCode.AccountNumberMismatch)],
            AlarmRaised = true,
            DeskApproved = true,
            Foc = Foc(Given.Now),
        });

        await SubmitAsync(order);

        var now = app.Now(order);
        Assert.Equal((PortOrderStatus.Pending, OrderStage.SendingToCarrier, 2), (now.Status, now.Stage, now.Attempts));
        Assert.Empty(now.Errors);
        Assert.Null(now.Foc);
        Assert.False(now.AlarmRaised);
        Assert.False(now.DeskApproved);
        Assert.Contains(app.Orders.EventsOf(order.Ref), e => e.Kind == OrderEventKind.Resubmitted);
    }

    [Fact]
    public async Task RunAsync_ResubmittedWithFewerNumbers_GivesTheOthersBack()
    {
        var rejected = UsOrder("+12025550101", "+12025550102").In(OrderStage.CorrectionNeeded);
        var order = app.Store(rejected with { Numbers = [rejected.Numbers[0]] });

        await SubmitAsync(order);

        Assert.Equal(["+12025550101"], app.Registry.HeldBy(order.Ref).Select(n => n.ToString()));
        Assert.Equal(["+12025550101"], app.Now(order).ClaimedNumbers.Select(n => n.ToString()));
    }

    [Fact]
    public async Task RunAsync_ResubmissionThatFailsItsCheck_KeepsTheClaims()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.CorrectionNeeded) with { Documents = [] });

        await SubmitAsync(order);

        Assert.Equal(OrderStage.CorrectionNeeded, app.Now(order).Stage);
        Assert.Equal(2, app.Registry.HeldBy(order.Ref).Count);
    }

    private Task<Result<Submission>> SubmitAsync(PortOrder order, NewIdentity? identity = null) =>
        app.Get<SubmitPortOrder>().RunAsync(Given.Admin, app.Reach(order), identity ?? NewIdentity.Fresh(), default);
}
