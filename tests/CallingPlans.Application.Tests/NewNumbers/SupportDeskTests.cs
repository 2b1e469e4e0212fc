using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.NewNumbers.Views;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.NewNumbers;

public sealed class SupportDeskTests : IDisposable
{
    private const string One = "+493023125001";
    private const string Two = "+493023125002";
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Fulfil_AsManyAsAskedFor_AreActiveAndBillAtOnce()
    {
        var order = await AskAsync(2);

        var done = (await FulfilAsync(order, One, Two)).Value.Order;

        Assert.Equal(NumberOrderStatus.Provisioned, done.Status);
        Assert.Equal([NumberStatus.Active, NumberStatus.Active], rig.StatusesOf(order));
        Assert.Equal([One, Two], rig.App.Billing.All.Select(e => e.Number));
        Assert.Equal([MailTemplates.NumbersProvisioned], rig.App.NumberOrders.TemplatesOf(order.Ref));
        Assert.False(done.NeedsAction);
    }

    [Fact]
    public async Task Fulfil_ColleagueIsQuicker_GivesItsOwnNumbersBackOnly()
    {
        var order = await AskAsync(1);
        rig.App.NumberOrders.BeforeNextSave = () => rig.App.NumberOrders.Put(
            order with { Stage = OrderStage.SendingToCarrier, Numbers = [Given.Number(One)] });

        var answer = await FulfilAsync(order, Two);

        Assert.Equal(ErrorCode.StateConflict, NumberRig.CodeOf(answer));
        Assert.Empty(rig.App.Registry.HeldBy(order.Ref));
    }

    [Fact]
    public async Task Fulfil_NumberOfSomebodyElse_IsNotAvailable()
    {
        rig.App.Registry.Put(Given.Number(One), new OrderRef("fabrikam", OrderId.New()), active: true);

        Assert.Equal(ErrorCode.NumberNotAvailable, NumberRig.CodeOf(await FulfilAsync(await AskAsync(1), One)));
    }

    [Fact]
    public async Task Fail_WithAReason_IsAnErrorThatNamesThePortingDesk()
    {
        var order = await AskAsync(1);

        var failed = (await FailAsync(order, "None left.")).Value.Order;

        var view = rig.App.Get<NumberOrderViews>().Show(failed, Role.CustomerAdmin);
        Assert.Equal(NumberOrderStatus.Error, failed.Status);
        Assert.Equal(["ContactPts"], view.Actions);
        Assert.Equal([MailTemplates.OrderError], rig.App.NumberOrders.TemplatesOf(order.Ref));
        Assert.Equal(FailureKind.Conflict, (await FailAsync(failed, "Again.")).Failure!.Kind);
    }

    [Fact]
    public async Task Fail_WithoutReason_IsRefused() =>
        Assert.Equal(ErrorCode.ValidationFailed, NumberRig.CodeOf(await FailAsync(await AskAsync(1), " ")));

    private async Task<NumberOrder> AskAsync(int quantity) =>
        (await rig.PlaceAsync(NumberRig.AskFor(quantity), "DE")).Value.Order;

    private Task<Result<WrittenNumberOrder>> FulfilAsync(NumberOrder order, params string[] numbers) =>
        rig.App.Get<FulfilSupportOrder>().RunAsync(Given.Desk, order, new FulfilmentInput { Numbers = numbers }, default);

    private Task<Result<WrittenNumberOrder>> FailAsync(NumberOrder order, string reason) =>
        rig.App.Get<FailSupportOrder>().RunAsync(Given.Desk, order, new FailureInput { Reason = reason }, default);
}
