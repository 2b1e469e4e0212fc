using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents;

/// <inheritdoc cref="IDocumentInspector"/>
internal sealed class DocumentInspector(PdfReaders readers) : IDocumentInspector
{
    public async Task<DocumentInspection> InspectAsync(
        DocumentKind kind, string country, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (EicarSignature.IsIn(content.Span))
            return Refused(ErrorCode.DocumentInfected);
        if (content.IsEmpty)
            return Refused(ErrorCode.DocumentUnreadable);
        var type = ContentSniffer.Detect(content.Span);
        if (type is null || type != ContentSniffer.OfMediaType(contentType.Split(';')[0].Trim()))
            return Refused(ErrorCode.ContentDoesNotMatchType);
        if (type == UploadType.Png)
            return PngStructure.IsSound(content.Span) ? Unread() : Refused(ErrorCode.DocumentUnreadable);

        var reading = await readers.ReadAsync(content, cancellation);
        return reading.Outcome switch
        {
            PdfOutcome.Encrypted => Refused(ErrorCode.EncryptedDocument),
            PdfOutcome.Unreadable => Refused(ErrorCode.DocumentUnreadable),
            _ when reading.Words.Count == 0 => Unread(),
            _ => Read(kind, country, reading.Words),
        };
    }

    private static DocumentInspection Read(DocumentKind kind, string country, IReadOnlyList<PdfWord> words)
    {
        if (kind != DocumentKind.Bill)
            return new(null, new DocumentCheck(Readable: true, BillDate: null, []));
        var bill = BillReader.Read(words, country);
        var date = bill.BillDate?.Value;
        return new(null, new DocumentCheck(Readable: true, date, date is null ? [DateNotFound()] : []) { Bill = bill });
    }

    private static DocumentFinding DateNotFound() => new(ErrorCode.BillDateNotFound, FieldPointer.Bill, Found: null);

    private static DocumentInspection Unread() => new(null, new DocumentCheck(Readable: false, BillDate: null, []));

    private static DocumentInspection Refused(string code) => new(code, null);
}
