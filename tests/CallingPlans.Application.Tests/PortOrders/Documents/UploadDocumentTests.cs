using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Documents;

public sealed class UploadDocumentTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_Bill_IsStoredBeforeItIsNamedAndHasItsDeadline()
    {
        var order = app.Store(UsOrder());
        app.Documents.BillDate = new DateOnly(2026, 2, 25);

        var document = (await UploadAsync(order, DocumentKind.Bill)).Value.Document;

        app.Journal.AssertOrder("blobs.put", "orders.save");
        Assert.Equal(document, app.Now(order).LatestDocument(DocumentKind.Bill));
        Assert.Equal([document.BlobName], app.Blobs.Names);
        // Thirty days may lie between: it is stale with the first moment of the thirty-first in New York.
        Assert.Equal(
            [
                new Deadline(order.Ref, DeadlineKind.BillNearlyStale, new DateTimeOffset(2026, 3, 25, 4, 0, 0, TimeSpan.Zero)),
                new Deadline(order.Ref, DeadlineKind.BillGoesStale, new DateTimeOffset(2026, 3, 28, 4, 0, 0, TimeSpan.Zero)),
            ],
            app.Deadlines.All.OrderBy(d => d.DueAt));
    }

    [Fact]
    public async Task RunAsync_BillWithoutDate_IsTakenWithoutDeadline()
    {
        Assert.True((await UploadAsync(app.Store(UsOrder()), DocumentKind.Bill)).Succeeded);
        Assert.Empty(app.Deadlines.All);
    }

    [Fact]
    public async Task RunAsync_UploadedLoa_OpensTheGateToTheNext()
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingLoa));

        var written = (await UploadAsync(order, DocumentKind.Loa)).Value.Written;

        Assert.Equal((OrderStage.DeskReview, LoaStatus.Uploaded), (written.Order.Stage, written.Order.LoaStatus));
        Assert.True(written.TellsLifecycle);
    }

    [Fact]
    public async Task RunAsync_UnknownRequest_IsRefused() => Assert.Equal(
        FailureKind.Invalid, (await UploadAsync(app.Store(UsOrder()), DocumentKind.Other, requestId: "r9")).Failure!.Kind);

    [Theory]
    [InlineData(ErrorCode.EncryptedDocument)]
    [InlineData(ErrorCode.ContentDoesNotMatchType)]
    [InlineData(ErrorCode.DocumentInfected)]
    public async Task RunAsync_InspectionRefuses_IsRefusedAtItsFieldAndNotStored(string code)
    {
        app.Documents.ErrorCode = code;

        var error = Assert.Single((await UploadAsync(app.Store(UsOrder()), DocumentKind.Bill)).Failure!.Errors);

        Assert.Equal((code, FieldPointer.Bill), (error.Code, error.Field));
        Assert.Empty(app.Blobs.Names);
    }

    [Fact]
    public async Task RunAsync_SubmittedMeanwhile_IsAConflictAndLeavesNoFile()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Orders.Put(o.In(OrderStage.AwaitingFoc)));

        Assert.Equal(FailureKind.Conflict, (await UploadAsync(order, DocumentKind.Bill)).Failure!.Kind);
        Assert.Empty(app.Blobs.Names);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\bills\\march 2026.pdf", "march 2026.pdf")]
    [InlineData("bill\r\nSet-Cookie: x\"; .pdf", "billSet-Cookie x .pdf")]
    [InlineData("‮fdp.exe", "fdp.exe")]
    [InlineData("...", "bill.pdf")]
    [InlineData("", "bill.pdf")]
    [InlineData(null, "bill.pdf")]
    public void Clean_HostileName_IsHarmless(string? name, string expected) => Assert.Equal(expected, FileNames.Clean(name, "bill.pdf"));

    [Fact]
    public void Clean_LongName_KeepsItsEnd() =>
        Assert.Equal(100, FileNames.Clean(new string('x', 5000) + ".pdf", "bill.pdf").Length);

    private Task<Result<UploadedDocument>> UploadAsync(PortOrder order, DocumentKind kind, string? requestId = null) =>
        app.Get<UploadDocument>().RunAsync(
            order, kind, new UploadedFile("file.pdf", "application/pdf", new byte[3]), requestId, "Robin", default);
}
