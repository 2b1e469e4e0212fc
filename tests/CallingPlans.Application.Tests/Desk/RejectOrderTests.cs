using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Desk.Reject;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class RejectOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> Elsewhere => DeskTheory.AllBut(OrderStage.DeskReview, OrderStage.AwaitingDocuments);

    [Theory]
    [InlineData(OrderStage.DeskReview)]
    [InlineData(OrderStage.AwaitingDocuments)]
    public async Task RunAsync_SeveralReasons_KeepsAndMailsThemAll(OrderStage stage)
    {
        var order = app.Store(GermanOrder().In(stage));

        var written = (await RejectAsync(order, Error("TnMismatch", "not on the bill", "+4930901820"), Error("InvalidLoa"))).Value;

        Assert.Equal((PortOrderStatus.Rejected, OrderStage.CorrectionNeeded), (written.Order.Status, written.Order.Stage));
        Assert.Equal([("TnMismatch", "/numbers"), ("InvalidLoa", "/loa")], written.Order.Errors.Select(e => (e.Code, e.Field)));
        Assert.Equal(["+4930901820"], written.Order.Errors[0].Numbers);
        Assert.True(written.TellsLifecycle);
        var mail = Assert.Single(app.Orders.MailsOf(order.Ref));
        Assert.Equal((MailTemplates.OrderRejected, 2), (mail.Template, mail.Errors.Count));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-TW")]
    public async Task RunAsync_Detail_IsShownAsTheDesksWords(string language)
    {
        var order = app.Store(GermanOrder().In(OrderStage.DeskReview));

        var now = (await RejectAsync(order, Error("TnMismatch", "not on the bill"))).Value.Order;

        var shown = ErrorTexts.Render(Assert.Single(now.Errors), language).Detail;
        Assert.EndsWith(language == "en" ? "The porting desk says: “not on the bill”" : "攜碼服務台的說明：「not on the bill」", shown);
    }

    [Theory]
    [InlineData("StateConflict")]
    [InlineData("tnmismatch")]
    [InlineData(null)]
    public async Task RunAsync_NoneOfTheNineteen_IsRefused(string? code)
    {
        var order = app.Store(GermanOrder().In(OrderStage.DeskReview));

        DeskTheory.AssertInvalid(await RejectAsync(order, Error(code)), "/errors/0/code");
    }

    [Fact]
    public async Task RunAsync_NumberOfAnotherOrder_IsRefused()
    {
        var order = app.Store(GermanOrder().In(OrderStage.DeskReview));

        DeskTheory.AssertInvalid(
            await RejectAsync(order, Error("TnMismatch", null, "+4930901820", "+4930901821")), "/errors/0/numbers/1");
    }

    [Fact]
    public async Task RunAsync_NoReason_IsRefused() => DeskTheory.AssertInvalid(
        await RejectAsync(app.Store(GermanOrder().In(OrderStage.DeskReview))), "/errors");

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task RunAsync_NotBeforeTheCarrier_IsAConflict(OrderStage stage)
    {
        var order = app.Store(GermanOrder().In(stage));

        DeskTheory.AssertConflict(await RejectAsync(order, Error("InvalidLoa")));

        Assert.Equal(order, app.Now(order));
    }

    private static RejectionErrorInput Error(string? code, string? detail = null, params string[] numbers) =>
        new() { Code = code, Detail = detail, Numbers = numbers.Length == 0 ? null : numbers };

    private Task<Result<WrittenOrder>> RejectAsync(PortOrder order, params RejectionErrorInput[] errors) =>
        app.Get<RejectOrder>().RunAsync(Given.Desk, order, new RejectionInput { Errors = errors }, default);
}
