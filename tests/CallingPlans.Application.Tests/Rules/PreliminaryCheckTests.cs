using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What submitting comes to.</summary>
public sealed class PreliminaryCheckTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("free", null)]
    [InlineData("in a draft", null)]
    [InlineData("in an open order", ErrorCode.NumberAlreadyInOrder)]
    [InlineData("in a closed order", null)]
    [InlineData("active", ErrorCode.NumberAlreadyActive)]
    [InlineData("not portable", ErrorCode.TnNotPortable)]
    public async Task ANumberIsSubmittedOnlyIfItIsFreeAndPortable(string number, string? code)
    {
        var order = UsOrder("+12025550101", "+12025550102");
        var other = UsOrder("+12025550102") with { OrganizationId = "northwind" };
        switch (number)
        {
            case "in a draft":
                app.Store(other);
                break;
            case "in an open order":
                app.Store(other.In(OrderStage.AwaitingFoc));
                break;
            case "in a closed order":
                app.Store(other.In(OrderStage.Closed));
                break;
            case "active":
                app.Registry.Put(Given.Number("+12025550102"), other.Ref, active: true);
                break;
            case "not portable":
                app.Carrier.NotPortable.Add(Given.Number("+12025550102"));
                break;
            default:
                break;
        }

        var errors = (await app.SubmitAsync(app.Store(order))).Value.Errors;

        Assert.Equal(code is null ? [] : [(code, "+12025550102")], errors.Select(e => (e.Code, Assert.Single(e.Numbers!))));
    }

    [Theory]
    [InlineData(OrderStage.Draft)]
    [InlineData(OrderStage.CorrectionNeeded)]
    public async Task ACheckThatFailsKeepsTheOrderWithItsErrorsAndMailsThem(OrderStage stage)
    {
        var order = app.Store((stage == OrderStage.Draft ? UsOrder() : UsOrder().In(stage)) with { Documents = [] });

        var errors = (await app.SubmitAsync(order)).Value.Errors;

        var now = app.Now(order);
        Assert.Equal(ErrorCode.BillMissing, Assert.Single(errors).Code);
        Assert.Equal(errors, now.Errors);
        Assert.Equal((order.Status, order.Stage, order.Attempts), (now.Status, now.Stage, now.Attempts));
        Assert.Equal(order.ClaimedNumbers, app.Registry.HeldBy(order.Ref));
        Assert.Equal((order.Numbers, order.Account, order.Loa), (now.Numbers, now.Account, now.Loa));
        var mail = Assert.Single(app.Orders.MailsOf(order.Ref));
        Assert.Equal((MailTemplates.PreliminaryCheckFailed, errors), (mail.Template, mail.Errors));
    }

    [Theory]
    [InlineData("US", false, OrderStage.SendingToCarrier)]
    [InlineData("US", true, OrderStage.DeskReview)]
    [InlineData("DE", false, OrderStage.DeskReview)]
    public async Task ACheckThatPassesClaimsTheNumbersAndGoesOnToTheDeskOrTheCarrier(string market, bool reviewAll, OrderStage stage)
    {
        using var configured = new FakeApp(("Desk:ReviewAll", $"{reviewAll}"));
        var order = configured.Store(market == "US" ? UsOrder() : GermanOrder().WithLoa(LoaStatus.Uploaded));

        await configured.SubmitAsync(order);

        var now = configured.Now(order);
        Assert.Equal((PortOrderStatus.Pending, stage, 1), (now.Status, now.Stage, now.Attempts));
        Assert.Equal(order.Numbers.Select(n => n.Number), configured.Registry.HeldBy(order.Ref));
        Assert.Equal([MailTemplates.OrderSubmitted], configured.Orders.TemplatesOf(order.Ref));
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("check portability")]
    public async Task WhileTheCarrierCannotBeAskedNothingChanges(string act)
    {
        var order = app.Store(UsOrder());
        app.Carrier.Unavailable = true;

        var failure = act == "submit"
            ? (await app.SubmitAsync(order)).Failure
            : (await app.Get<CheckPortability>().RunAsync(
                Given.Location(), new PortabilityInput { Numbers = ["+12025550101"] }, default)).Failure;

        Assert.Equal((FailureKind.Unavailable, TimeSpan.FromSeconds(7)), (failure!.Kind, failure.RetryAfter));
        Assert.Equal(order, app.Now(order));
        Assert.Empty(app.Journal.Entries);
    }

    [Theory]
    [InlineData("ACC-2", null)]
    [InlineData(null, ErrorCode.AccountNumberRequired)]
    public async Task AmendingAnOrderThatWaitsChecksItAgainAndFailingSavesNothing(string? accountNumber, string? code)
    {
        var order = app.Store(GermanOrder().In(OrderStage.DeskReview).WithLoa(LoaStatus.Uploaded));
        var account = Given.Input().Account! with { AccountNumber = accountNumber, BillingTelephoneNumber = "+4930901899" };

        var result = await app.AmendAsync(order, Given.Input("+4930901820") with { Account = account });

        Assert.Equal(code, result.Failure?.Errors.Single().Code);
        Assert.Equal(accountNumber ?? "ACC-1", app.Now(order).Account.AccountNumber);
    }
}
