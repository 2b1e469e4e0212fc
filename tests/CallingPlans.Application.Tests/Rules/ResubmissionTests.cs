using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What follows a rejection.</summary>
public sealed class ResubmissionTests : IDisposable
{
    private readonly FakeApp app = new();

    public static TheoryData<string> Codes => [.. RejectionCatalog.All.Select(rejection => rejection.Code)];

    public void Dispose() => app.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task ARejectionIsMailedAndShownWithEveryErrorItsFieldAndItsNumbers(string code)
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102").In(OrderStage.AwaitingFoc));

        await RejectAsync(order, new CarrierError(code, "7A", "As it stands.", ["+12025550102"]), new CarrierError("InvalidBill", "9", "No."));

        var shown = Show(order).Errors;
        var mail = Assert.Single(app.Orders.MailsOf(order.Ref));
        Assert.Equal(MailTemplates.OrderRejected, mail.Template);
        Assert.Equal([code, ErrorCode.InvalidBill], mail.Errors.Select(e => e.Code));
        Assert.Equal([(code, RejectionCatalog.Find(code)!.Field), (ErrorCode.InvalidBill, "/bill")], shown.Select(e => (e.Code, e.Field)));
        Assert.Equal(["+12025550102"], shown[0].Numbers!);
        Assert.Contains("As it stands.", shown[0].Detail, StringComparison.Ordinal);
        Assert.All(shown, error => Assert.NotEmpty(error.Remedy));
    }

    [Theory]
    [InlineData("en", "Correct the account number")]
    [InlineData("zh-TW", "帳")]
    public async Task ErrorsAndRemediesAreInTheReadersLanguage(string language, string words)
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        await RejectAsync(order, new CarrierError("AccountNumberMismatch", "7A", "No."));

        Assert.Contains(words, Show(order, language).Errors.Single().Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X99", "Not on our network.")]
    [InlineData("", "Try again some day.")]
    public async Task ARefusalThatNobodyKnowsIsUnidentifiedWithItsText(string rawCode, string text)
    {
        var order = app.Store(UsOrder().In(OrderStage.SendingToCarrier));
        app.Carrier.Refusal = new CarrierRefusedException(rawCode, text);

        await app.Get<PlaceWithCarrier>().RunAsync(order.Ref, default);

        var error = Assert.Single(app.Now(order).Errors);
        Assert.Equal((ErrorCode.Unidentified, text), (error.Code, error.RawDetail));
        Assert.Equal(PortOrderStatus.Rejected, app.Now(order).Status);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    public async Task ARejectedOrderIsResubmittedChangedOrNotAndStaysTheSameOrder(int attempts, bool amended)
    {
        var order = app.Store(UsOrder().In(OrderStage.CorrectionNeeded, attempts) with
        {
            Errors = [ErrorDetail.Of(ErrorCode.AccountNumberMismatch)],
            Foc = Foc(Given.Now),
        });
        if (amended)
            await app.AmendAsync(order, Given.Input("+12025550101") with { Account = Given.Input().Account! with { AccountNumber = "ACC-2" } });

        await app.SubmitAsync(app.Now(order));

        var now = app.Now(order);
        Assert.Equal((order.Id, PortOrderStatus.Pending, attempts + 1), (now.Id, now.Status, now.Attempts));
        Assert.Equal((0, null), (now.Errors.Count, now.Foc));
        Assert.Equal(amended ? "ACC-2" : "ACC-1", now.Account.AccountNumber);
        Assert.Equal(OrderEventKind.Resubmitted, app.Orders.EventsOf(order.Ref)[^1].Kind);
    }

    [Theory]
    [InlineData("AccountNumberMismatch", "/account/accountNumber")]
    [InlineData("AccountNumberRequired", "/account/accountNumber")]
    [InlineData("PostalCodeMismatch", "/account/serviceAddress/postalCode")]
    [InlineData("InvalidBill", "/bill")]
    [InlineData("Unidentified", null)]
    public async Task AfterARejectionEveryOtherFieldThatMayBeRejectedIsShown(string code, string? named)
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        Assert.Empty(Show(order).Risks);

        await RejectAsync(order, new CarrierError(code, "7A", "No."));

        var every = RejectionCatalog.All.Where(r => r.Mismatch).Select(r => r.Field!);
        Assert.Equal(every.Where(field => field != named), Show(order).Risks.Select(risk => risk.Field));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task ARejectionThatTheDeskHelpsWithOffersToContactIt(string code)
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));

        await RejectAsync(order, new CarrierError(code, "7A", "No."));

        Assert.Equal(code is ErrorCode.Unidentified or ErrorCode.InvalidLoa, Show(order).Actions.Contains("ContactPts"));
    }

    private Task RejectAsync(PortOrder order, params CarrierError[] errors) => app.Get<ApplyCarrierUpdate>().RunAsync(
        order.Ref, order.Says(CarrierUpdateKind.Rejected) with { Errors = errors }, default);

    private PortOrderView Show(PortOrder order, string language = "en") =>
        app.Get<PortOrderViews>().Show(app.Now(order), Role.CustomerAdmin, language);
}
