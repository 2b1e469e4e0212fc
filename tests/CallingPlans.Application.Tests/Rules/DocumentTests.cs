using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Documents of a port order.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("application/pdf", true)]
    [InlineData("image/png", true)]
    [InlineData("IMAGE/PNG", true)]
    [InlineData("image/jpeg", false)]
    [InlineData("text/html", false)]
    [InlineData("image/svg+xml", false)]
    [InlineData(null, false)]
    public async Task ADocumentIsAPdfOrAPng(string? type, bool taken) => Assert.Equal(
        taken ? null : FailureKind.UnsupportedMediaType,
        (await app.UploadAsync(app.Store(UsOrder()), DocumentKind.Bill, contentType: type)).Failure?.Kind);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task ADocumentHasAtMostTenMebibytes(int more, bool taken) => Assert.Equal(
        taken ? null : FailureKind.TooLarge,
        (await app.UploadAsync(app.Store(UsOrder()), DocumentKind.Csr, size: (10 * 1024 * 1024) + more)).Failure?.Kind);

    [Theory]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-01-31", null)]
    [InlineData("2026-01-30", ErrorCode.BillTooOld)]
    [InlineData(null, null)]
    public async Task ABillIsOfTheLastThirtyDaysWhereItsDateIsKnown(string? date, string? code)
    {
        app.Documents.BillDate = date is null ? null : DateOnly.Parse(date);
        var order = app.Store(UsOrder() with { Documents = [] });

        var result = await app.UploadAsync(order, DocumentKind.Bill);

        Assert.Equal(code, result.Failure?.Errors[0].Code);
        Assert.Equal(code is null ? 1 : 0, app.Now(order).Documents.Count);
    }

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("2026-03-04", ErrorCode.InvalidBill)]
    public async Task ABillOfADayToComeIsTakenWithAWarning(string date, params string[] findings)
    {
        app.Documents.BillDate = DateOnly.Parse(date);

        var document = (await app.UploadAsync(app.Store(UsOrder()), DocumentKind.Bill)).Value.Document;

        Assert.Equal(findings, document.Check.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(OrderStage.Draft, true)]
    [InlineData(OrderStage.AwaitingLoa, true)]
    [InlineData(OrderStage.AwaitingDocuments, true)]
    [InlineData(OrderStage.AwaitingBill, true)]
    [InlineData(OrderStage.DeskReview, true)]
    [InlineData(OrderStage.CorrectionNeeded, true)]
    [InlineData(OrderStage.SendingToCarrier, false)]
    [InlineData(OrderStage.AwaitingFoc, false)]
    [InlineData(OrderStage.AwaitingPort, false)]
    [InlineData(OrderStage.Closed, false)]
    public async Task DocumentsAreAddedUntilTheOrderIsWithTheCarrierAndAfterARejection(OrderStage stage, bool taken)
    {
        var order = app.Store(stage == OrderStage.Draft ? GermanOrder() : GermanOrder().In(stage));

        var result = await app.UploadAsync(order, DocumentKind.Csr);

        Assert.Equal(taken ? null : ErrorCode.StateConflict, result.Failure?.Errors[0].Code);
        Assert.Equal(taken, app.Now(order).LatestDocument(DocumentKind.Csr) is not null);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingDocuments)]
    [InlineData(OrderStage.AwaitingDocuments, "r1")]
    [InlineData(OrderStage.AwaitingDocuments, "r2")]
    [InlineData(OrderStage.DeskReview, "r1", "r2")]
    [InlineData(OrderStage.DeskReview, "r2", "r1")]
    public async Task AnOrderGoesOnWhenEveryRequestedDocumentIsThere(OrderStage expected, params string[] uploaded)
    {
        var order = app.Store(GermanOrder().In(OrderStage.AwaitingDocuments).WithLoa(LoaStatus.Uploaded) with
        {
            DocumentRequests = [new DocumentRequest("r1", "Passport", null), new DocumentRequest("r2", "Proof of address", null)],
        });

        foreach (var request in uploaded)
            Assert.True((await app.UploadAsync(app.Now(order), DocumentKind.Other, request)).Succeeded);

        Assert.Equal(expected, app.Now(order).Stage);
        Assert.Equal(uploaded.Order(), app.Now(order).DocumentRequests.Where(r => r.FulfilledBy is not null).Select(r => r.Id));
    }
}
