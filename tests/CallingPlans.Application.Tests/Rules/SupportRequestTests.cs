using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>New numbers where they are asked of the porting desk.</summary>
public sealed class SupportRequestTests : IDisposable
{
    private const string One = "+493023125001";
    private const string Two = "+493023125002";
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("US", NumberKind.Standard, ErrorCode.SupportRequestNotNeeded)]
    [InlineData("CA", NumberKind.Standard, ErrorCode.SupportRequestNotNeeded)]
    [InlineData("GB", NumberKind.Local, ErrorCode.SupportRequestNotNeeded)]
    [InlineData("DE", NumberKind.Local, null)]
    [InlineData("PT", NumberKind.National, null)]
    [InlineData("DE", NumberKind.Standard, ErrorCode.NotOfferedInMarket)]
    [InlineData("DE", NumberKind.TollFree, ErrorCode.TollFreeNotAvailable)]
    public async Task LocalAndNationalNumbersAreAskedForWhereThereIsNoSelfService(string country, NumberKind kind, string? code) =>
        Assert.Equal(code, (await rig.PlaceAsync(NumberRig.AskFor(1, kind), country)).Failure?.Errors[0].Code);

    [Theory]
    [InlineData("DE", 1)]
    [InlineData("CH", 100)]
    public async Task ARequestHasItsOrderNumberAtOnceAndWaitsForTheDesk(string country, int quantity)
    {
        var order = (await rig.PlaceAsync(NumberRig.AskFor(quantity), country)).Value.Order;

        Assert.StartsWith("N-", order.OrderNumber, StringComparison.Ordinal);
        Assert.Equal((NumberOrderStatus.Pending, OrderStage.DeskReview), (order.Status, order.Stage));
        Assert.Equal((quantity, 0), (order.Quantity, order.Numbers.Count));
        Assert.Equal((country, "hq", "telecom@contoso.example"), (order.Market, order.LocationId, order.ContactEmail));
    }

    [Theory]
    [InlineData("fulfil", NumberOrderStatus.Provisioned, MailTemplates.NumbersProvisioned)]
    [InlineData("fail", NumberOrderStatus.Error, MailTemplates.OrderError)]
    public async Task TheDeskFulfilsARequestOrFailsIt(string act, NumberOrderStatus status, string mail)
    {
        var order = await AskAsync(2);

        var done = (act == "fulfil" ? await FulfilAsync(order, One, Two) : await FailAsync(order)).Value.Order;

        Assert.Equal(status, done.Status);
        Assert.Equal([mail], rig.App.NumberOrders.TemplatesOf(order.Ref));
        Assert.Equal(act == "fulfil" ? [NumberStatus.Active, NumberStatus.Active] : [], rig.StatusesOf(order));
        Assert.Equal(FailureKind.Conflict, (await FulfilAsync(done, One, Two)).Failure!.Kind);
        Assert.Equal(FailureKind.Conflict, (await FailAsync(done)).Failure!.Kind);
    }

    private async Task<NumberOrder> AskAsync(int quantity) =>
        (await rig.PlaceAsync(NumberRig.AskFor(quantity), "DE")).Value.Order;

    private Task<Result<WrittenNumberOrder>> FulfilAsync(NumberOrder order, params string[] numbers) =>
        rig.App.Get<FulfilSupportOrder>().RunAsync(Given.Desk, order, new FulfilmentInput { Numbers = numbers }, default);

    private Task<Result<WrittenNumberOrder>> FailAsync(NumberOrder order) =>
        rig.App.Get<FailSupportOrder>().RunAsync(Given.Desk, order, new FailureInput { Reason = "None left." }, default);

    [Theory]
    [InlineData(ErrorCode.ValidationFailed, One)]
    [InlineData(ErrorCode.DuplicateNumber, One, One)]
    [InlineData(ErrorCode.WrongCountry, One, "+12063450000")]
    [InlineData(ErrorCode.InvalidNumber, One, "one")]
    public async Task TheDeskAssignsAsManyNumbersAsWereAskedForOfTheMarket(string code, params string[] numbers) =>
        Assert.Equal(code, NumberRig.CodeOf(await FulfilAsync(await AskAsync(2), numbers)));
}
