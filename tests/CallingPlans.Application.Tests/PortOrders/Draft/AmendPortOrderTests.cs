using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Draft;

public sealed class AmendPortOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_NumberAdded_VoidsTheSignedLoa()
    {
        var order = app.Store(UsOrder("+12025550101"));

        await AmendAsync(order, Given.Input("+12025550101", "+12025550102"));

        Assert.Null(app.Now(order).Loa);
        Assert.Contains("LOA", Assert.Single(app.Orders.EventsOf(order.Ref)).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_InputWithoutPin_KeepsOrRemovesIt(bool keepPin)
    {
        var order = app.Store(UsOrder() with { Account = UsOrder().Account with { ProtectedPin = "sealed" } });

        await AmendAsync(order, Given.Input("+12025550101"), keepPin);

        Assert.Equal(keepPin ? "sealed" : null, app.Now(order).Account.ProtectedPin);
    }

    [Fact]
    public async Task RunAsync_AnotherPin_IsSealedForTheOrder()
    {
        var order = app.Store(UsOrder());
        var input = Given.Input("+12025550101");

        await AmendAsync(order, input with { Account = input.Account! with { Pin = "1234" } });

        Assert.Equal("1234", app.Get<PinSealing>().Open(app.Now(order).Account.ProtectedPin!, order.Id));
        Assert.DoesNotContain("1234", Assert.Single(app.Orders.EventsOf(order.Ref)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_OtherRevisionThanRead_IsRefused()
    {
        var order = app.Store(UsOrder());

        var failure = (await AmendAsync(order, Given.Input("+12025550101"), revision: order.Revision + 1)).Failure!;

        Assert.Equal(FailureKind.PreconditionFailed, failure.Kind);
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task RunAsync_ChangedMeanwhile_IsRefusedAndNotMerged()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Orders.Put(o with { Revision = o.Revision + 1 }));

        Assert.Equal(FailureKind.PreconditionFailed, (await AmendAsync(order, Given.Input("+12025550102"))).Failure!.Kind);
        Assert.Equal("+12025550101", Assert.Single(app.Now(order).Numbers).Number.ToString());
    }

    [Fact]
    public async Task RunAsync_WaitingOrder_ClaimsWhatIsAddedAndGivesBackWhatIsTakenAway()
    {
        var order = app.Store(GermanOrder("+4930901820", "+4930901821").In(OrderStage.AwaitingLoa));

        var written = (await AmendAsync(order, Given.Input("+4930901821", "+4930901822") with { Account = German() })).Value;

        Assert.Equal(["+4930901821", "+4930901822"], app.Registry.HeldBy(order.Ref).Select(n => n.ToString()));
        Assert.Equal(app.Registry.HeldBy(order.Ref), app.Now(order).ClaimedNumbers);
        Assert.True(written.TellsLifecycle);
    }

    [Fact]
    public async Task RunAsync_WaitingOrderGetsANumberOfAnother_SavesAndClaimsNothing()
    {
        app.Store(GermanOrder("+4930901822").In(OrderStage.AwaitingFoc));
        var order = app.Store(GermanOrder("+4930901820").In(OrderStage.AwaitingLoa));

        var failure = (await AmendAsync(order, Given.Input("+4930901820", "+4930901822") with { Account = German() })).Failure!;

        Assert.Equal(ErrorCode.NumberAlreadyInOrder, Assert.Single(failure.Errors).Code);
        Assert.Equal(order, app.Now(order));
        Assert.Single(app.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task RunAsync_RejectedOrder_IsSavedWithoutACheckAndKeepsItsClaims()
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.CorrectionNeeded));
        app.Carrier.Unavailable = true;

        Assert.True((await AmendAsync(order, Given.Input("+12025550101"))).Succeeded);
        Assert.Equal(2, app.Registry.HeldBy(order.Ref).Count);
    }

    private static AccountInput German() => Given.Input().Account! with { BillingTelephoneNumber = "+4930901899" };

    private Task<Result<WrittenOrder>> AmendAsync(
        PortOrder order, PortOrderInput input, bool keepPin = true, long? revision = null) =>
        app.Get<AmendPortOrder>().RunAsync(Given.Admin, app.Reach(order), input, keepPin, revision ?? order.Revision, default);
}
