using System.Globalization;
using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>A document that was taken, and the order with it.</summary>
public sealed record UploadedDocument(OrderDocument Document, WrittenOrder Written);

/// <summary>
/// Takes a bill, a CSR, an LOA or another document. The content is inspected, then stored, then named in the order's
/// row: a row never names a missing file. A bill whose date is known may be 30 days old at most.
/// </summary>
public sealed class UploadDocument(
    MarketRulesSource markets,
    IDocumentInspector inspector,
    IDocumentBlobs blobs,
    BillAges billAges,
    LoaAges loaAges,
    GateKeeper gates,
    PortOrderWriter writer,
    TimeProvider time)
{
    private const int MaxDocuments = 100;
    private static readonly TimeSpan BusyRetry = TimeSpan.FromSeconds(5);

    /// <param name="actor">The caller's name, or that an order contact did it.</param>
    /// <param name="requestId">The desk's document request that this answers; null where none is named.</param>
    /// <param name="read">The order as the caller has just read it, which saves reading it again; null where it did not.</param>
    public async Task<Result<UploadedDocument>> RunAsync(
        PortOrder order, DocumentKind kind, UploadedFile file, string? requestId, string actor, CancellationToken cancellation,
        Stored<PortOrder>? read = null)
    {
        var check = await CheckAsync(order, kind, file, requestId, cancellation);
        if (check.Failure is { } refused)
            return refused;
        var document = await StoreAsync(order, kind, file, check.Value, cancellation);
        var written = await writer.ChangeAsync(
            read ?? (ChangeTarget)order.Ref, $"document-{document.Id}", actor, change => Decide(change, document, requestId), cancellation);
        if (written.Failure is { } failure)
        {
            await blobs.DeleteAsync(document.BlobName, cancellation);
            return failure;
        }

        return new UploadedDocument(document, written.Value);
    }

    private async Task<Result<DocumentCheck>> CheckAsync(
        PortOrder order, DocumentKind kind, UploadedFile file, string? requestId, CancellationToken cancellation)
    {
        if (ContentSniffer.OfMediaType(file.ContentType) is null)
            return new Failure(FailureKind.UnsupportedMediaType, [new ErrorDetail(
                ErrorCode.UnsupportedMediaType, null, Arguments: Argument("allowed", "application/pdf, image/png"))]);
        if (file.Content.Length > BillRules.MaxBytes)
            return new Failure(FailureKind.TooLarge, [new ErrorDetail(
                ErrorCode.PayloadTooLarge, FieldOf(kind), Arguments: Argument("limit", "10 MiB"))]);
        var rules = markets.Of(order);
        if (kind == DocumentKind.Loa && rules.Profile.Port.Loa != LoaForm.Uploaded)
            return Failure.Invalid(ErrorCode.NotOfferedInMarket, FieldPointer.Loa, ("country", order.Market));
        if (requestId is not null && order.DocumentRequests.All(r => r.Id != requestId))
            return Failure.Invalid(ErrorCode.ValidationFailed, null, ("expected", "the id of a document request of the order"));
        var inspected = await InspectAsync(order, kind, file, cancellation);
        if (inspected.Failure is { } refused)
            return refused;
        var check = inspected.Value;
        if (kind != DocumentKind.Bill || check.BillDate is not { } date)
            return check;
        var today = rules.DayOf(time.GetUtcNow());
        if (BillRules.IsTooOld(date, today))
            return Failure.Invalid([SubmissionRules.BillTooOld(date)]);
        return BillRules.IsOfTheFuture(date, today) ? check with { Findings = [.. check.Findings, OfTheFuture(date)] } : check;
    }

    private static DocumentFinding OfTheFuture(DateOnly date) =>
        new(ErrorCode.InvalidBill, FieldPointer.Bill, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private async Task<Result<DocumentCheck>> InspectAsync(
        PortOrder order, DocumentKind kind, UploadedFile file, CancellationToken cancellation)
    {
        try
        {
            var inspection = await inspector.InspectAsync(kind, order.Market, file.ContentType!, file.Content, cancellation);
            return inspection.ErrorCode is { } code ? Failure.Invalid(code, FieldOf(kind)) : inspection.Check!;
        }
        catch (DocumentReaderBusyException)
        {
            return Failure.Of(FailureKind.Unavailable, ErrorCode.DocumentReaderBusy) with { RetryAfter = BusyRetry };
        }
    }

    private async Task<OrderDocument> StoreAsync(
        PortOrder order, DocumentKind kind, UploadedFile file, DocumentCheck check, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var extension = ContentSniffer.OfMediaType(file.ContentType) == UploadType.Png ? "png" : "pdf";
        var watching = kind switch
        {
            DocumentKind.Bill => billAges.WatchAsync(order, order.Ref, check.BillDate, cancellation),
            DocumentKind.Loa => loaAges.WatchAsync(order.Ref, now, cancellation),
            _ => Task.CompletedTask,
        };
        var storing = blobs.PutAsync(order.Ref, kind, file.Content, file.ContentType!, cancellation);
        await Task.WhenAll(watching, storing);
        return new OrderDocument
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = kind,
            FileName = FileNames.Clean(file.FileName, $"{kind.ToString().ToLowerInvariant()}.{extension}"),
            ContentType = extension == "png" ? ContentSniffer.PngMediaType : ContentSniffer.PdfMediaType,
            Size = file.Content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)),
            BlobName = await storing,
            UploadedAt = now,
            Check = check,
        };
    }

    private Failure? Decide(PortOrderChange change, OrderDocument document, string? requestId)
    {
        var order = change.Before;
        if (!PortOrderRules.CanBeAmended(order) || order.Documents.Count >= MaxDocuments)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));
        change.Order = order with
        {
            Documents = [.. order.Documents.Select(d => d.Kind == document.Kind ? WithoutReading(d) : d), document],
            DocumentRequests = [.. order.DocumentRequests.Select(r => r.Id == requestId ? r with { FulfilledBy = document.Id } : r)],
            Loa = document.Kind == DocumentKind.Loa ? Uploaded(order, document) : order.Loa,
            // While documents can be added the only alarms are about the bill or the LOA, or that a draft is forgotten.
            AlarmRaised = order.AlarmRaised && document.Kind is not (DocumentKind.Bill or DocumentKind.Loa) && order.Stage != OrderStage.Draft,
        };
        if (PortOrderRules.IsWaitingBeforeCarrier(order.Stage))
        {
            gates.Advance(change);
            change.TellsLifecycle = true;
        }

        change.AddEvent(OrderEventKind.DocumentAdded, $"{document.Kind} added: {document.FileName}.");
        return null;
    }

    /// <summary>What an earlier bill says does not count any more, and would fill the order's row.</summary>
    private static OrderDocument WithoutReading(OrderDocument document) => document with { Check = document.Check with { Bill = null } };

    private static LetterOfAuthorization Uploaded(PortOrder order, OrderDocument document) => new()
    {
        Status = LoaStatus.Uploaded,
        SignedAt = document.UploadedAt,
        DocumentId = document.Id,
        Numbers = [.. order.Numbers.Select(n => n.Number)],
    };

    private static string? FieldOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Bill => FieldPointer.Bill,
        DocumentKind.Loa => FieldPointer.Loa,
        DocumentKind.Csr => "/csr",
        _ => null,
    };

    private static Dictionary<string, string> Argument(string name, string value) => new() { [name] = value };
}
