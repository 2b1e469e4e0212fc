using CallingPlans.Application.PortOrders.Copy;
using CallingPlans.Application.PortOrders.Split;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Orders that come of others: by splitting one, or by copying it.</summary>
public sealed class FamilyTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(SplitBy.BillingTelephoneNumber, "01 03", "02")]
    [InlineData(SplitBy.Kind, "01 02", "03")]
    [InlineData(SplitBy.Portable, "01 02", "03")]
    [InlineData(SplitBy.Carrier)]
    public async Task AnOrderIsSplitIntoADraftForEachGroupOfItsNumbers(SplitBy by, params string[] groups)
    {
        var whole = Bare("+12025550101", "+12025550102", "+18005550103");
        app.Carrier.NotPortable.Add(whole.Numbers[2].Number);
        var btn = Given.Number("+12025550198");
        var order = app.Store(whole with
        {
            Numbers = [whole.Numbers[0], whole.Numbers[1] with { BillingTelephoneNumber = btn }, whole.Numbers[2]],
        });

        var result = await SplitAsync(order, by);

        Assert.Equal(groups.Length == 0 ? "/by" : null, result.Failure?.Errors[0].Field);
        Assert.Equal(groups, SiblingsOf(order).Select(LastDigits));
        Assert.All(SiblingsOf(order), sibling => Assert.Equal(
            (OrderStage.Draft, app.Now(order).Family!.Id), (sibling.Stage, sibling.Family!.Id)));
        Assert.Equal(
            by == SplitBy.BillingTelephoneNumber ? [order.Account.BillingTelephoneNumber, btn] : [],
            SiblingsOf(order).Where(_ => by == SplitBy.BillingTelephoneNumber).Select(s => s.Account.BillingTelephoneNumber));
    }

    [Theory]
    [InlineData("02", "02", "01 03")]
    [InlineData("01 02", "01 02", "03")]
    [InlineData("01|03", "01", "03", "02")]
    public async Task TheGroupsThatTheCarrierNamedAreTheOrders(string named, params string[] groups)
    {
        var order = app.Store(Bare("+12025550101", "+12025550102", "+12025550103").In(OrderStage.CorrectionNeeded) with
        {
            Errors =
            [
                .. named.Split('|').Select(group => ErrorDetail.Of(
                    ErrorCode.MultipleBtns, [.. group.Split(' ').Select(digits => $"+120255501{digits}")])),
            ],
        });

        await SplitAsync(order, SplitBy.BillingTelephoneNumber);

        Assert.Equal(groups, SiblingsOf(order).Select(LastDigits));
    }

    [Theory]
    [InlineData(OrderStage.Draft, PortOrderStatus.Cancelled)]
    [InlineData(OrderStage.DeskReview, PortOrderStatus.Cancelled)]
    [InlineData(OrderStage.CorrectionNeeded, PortOrderStatus.Rejected)]
    [InlineData(OrderStage.AwaitingFoc, null)]
    [InlineData(OrderStage.AwaitingPort, null)]
    [InlineData(OrderStage.Closed, null)]
    public async Task ASplitCancelsTheFirstWhereItMayStillBeAmended(OrderStage stage, PortOrderStatus? status)
    {
        var order = Bare("+12025550101", "+18005550102");
        order = app.Store(stage == OrderStage.Draft ? order : order.In(stage));

        var result = await SplitAsync(order, SplitBy.Kind);

        Assert.Equal(status is null ? ErrorCode.StateConflict : null, result.Failure?.Errors[0].Code);
        Assert.Equal(status ?? order.Status, app.Now(order).Status);
        Assert.Equal(status == PortOrderStatus.Rejected, app.Now(order).Stage == OrderStage.CancelRequested);
    }

    [Theory]
    [InlineData(OrderStage.CorrectionNeeded)]
    [InlineData(OrderStage.Closed)]
    public async Task ACopyIsADraftWithAllThatTheOrderSays(OrderStage stage)
    {
        var order = app.Store(Bare("+12025550101", "+12025550102").In(stage) with { AdditionalEmails = ["pat@contoso.example"] });

        var copy = await app.Get<CopyPortOrder>().RunAsync(Given.Admin, order, OrderId.New(), default);

        Assert.Equal((PortOrderStatus.Pending, OrderStage.Draft, 0), (copy.Status, copy.Stage, copy.Attempts));
        Assert.NotEqual(order.Id, copy.Id);
        Assert.Equal((order.Account, order.LocationId, order.ContactEmail), (copy.Account, copy.LocationId, copy.ContactEmail));
        Assert.Equal(order.Numbers, copy.Numbers);
        Assert.Equal(order.AdditionalEmails, copy.AdditionalEmails);
        Assert.Equal(order, app.Now(order));
    }

    private static PortOrder Bare(params string[] numbers) => UsOrder(numbers) with { Documents = [], Loa = null };

    private static string LastDigits(PortOrder order) => string.Join(' ', order.Numbers.Select(n => n.Number.ToString()[^2..]));

    private Task<Result<WrittenOrder>> SplitAsync(PortOrder order, SplitBy by) =>
        app.Get<SplitPortOrder>().RunAsync(Given.Admin, order, new SplitInput { By = by }, default);

    private List<PortOrder> SiblingsOf(PortOrder order) =>
        [.. (app.Now(order).Family?.Orders ?? []).Where(id => id != order.Id).Select(id => app.Orders.Get(new OrderRef("contoso", id)))];
}
