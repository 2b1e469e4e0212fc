using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Desk.Documents;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class RequestDocumentsTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    public static TheoryData<OrderStage> Elsewhere => DeskTheory.AllBut(
        OrderStage.AwaitingLoa, OrderStage.AwaitingDocuments, OrderStage.AwaitingBill, OrderStage.DeskReview);

    [Fact]
    public async Task RunAsync_InReview_WaitsForThemAndMailsTheList()
    {
        var order = app.Store(German(OrderStage.DeskReview));

        var written = (await AskAsync(order, ("Register extract", "of this year"), ("Passport", null))).Value;

        Assert.Equal(OrderStage.AwaitingDocuments, written.Order.Stage);
        Assert.Equal(["Register extract", "Passport"], written.Order.DocumentRequests.Select(r => r.Name));
        Assert.True(written.TellsLifecycle);
        var mail = Assert.Single(app.Orders.MailsOf(order.Ref));
        Assert.Equal(MailTemplates.DocumentsRequested, mail.Template);
        Assert.Equal("Register extract: of this year\nPassport", mail.Facts["documents"]);
    }

    [Fact]
    public async Task RunAsync_LoaStillMissing_WaitsForTheLoaFirst()
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));

        var now = (await AskAsync(order, ("Passport", null))).Value.Order;

        Assert.Equal(OrderStage.AwaitingLoa, now.Stage);
        Assert.Single(now.DocumentRequests);
    }

    [Fact]
    public async Task RunAsync_DocumentWithoutName_IsRefused() => DeskTheory.AssertInvalid(
        await AskAsync(app.Store(German(OrderStage.DeskReview)), ("Passport", null), (" ", "what?")), "/documents/1/name");

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task RunAsync_DocumentsCouldNotBeAdded_IsAConflict(OrderStage stage) =>
        DeskTheory.AssertConflict(await AskAsync(app.Store(German(stage)), ("Passport", null)));

    private static PortOrder German(OrderStage stage) => GermanOrder().WithLoa(LoaStatus.Uploaded).In(stage);

    private Task<Result<WrittenOrder>> AskAsync(PortOrder order, params (string Name, string? Description)[] documents) =>
        app.Get<RequestDocuments>().RunAsync(
            Given.Desk,
            order,
            new DocumentRequestsInput
            {
                Documents = [.. documents.Select(d => new RequestedDocumentInput { Name = d.Name, Description = d.Description })],
            },
            default);
}
