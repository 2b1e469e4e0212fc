using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Loa;

/// <summary>Who signs, and that they consent.</summary>
public sealed record SignatureInput
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public bool? Consent { get; init; }
}

/// <summary>
/// Signs the LOA in place: name, title, consent, moment and network address are kept, and the letter is written as a PDF
/// and stored with the order. It covers the numbers that the order has now.
/// </summary>
public sealed class SignLoa(
    MarketRulesSource markets,
    ILoaWriter letters,
    IDocumentBlobs blobs,
    LoaAges ages,
    GateKeeper gates,
    PortOrderWriter writer,
    IOptions<OperatorOptions> operators,
    TimeProvider time)
{
    /// <param name="read">The order as the caller has just read it, which saves reading it again; null where it did not.</param>
    public async Task<Result<WrittenOrder>> RunAsync(
        PortOrder order, SignatureInput input, string signedFrom, string actor, CancellationToken cancellation, Stored<PortOrder>? read = null)
    {
        var errors = new List<ErrorDetail>();
        var name = TextRules.Required(input.Name, "/name", errors);
        var title = TextRules.Required(input.Title, "/title", errors);
        if (input.Consent != true)
            errors.Add(TextRules.Invalid("/consent", "true: an LOA is not signed without consent"));
        if (markets.Of(order).Profile.Port.Loa != LoaForm.SignedInPlace)
            errors.Add(new ErrorDetail(
                ErrorCode.NotOfferedInMarket, FieldPointer.Loa, Arguments: new Dictionary<string, string> { ["country"] = order.Market }));
        if (order.Numbers.Count == 0)
            errors.Add(TextRules.Invalid(FieldPointer.Numbers, "at least one number, for the LOA to name"));
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        if (!PortOrderRules.CanBeAmended(order))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));

        // Its age is written down while the letter is made and stored.
        var now = time.GetUtcNow();
        var watching = ages.WatchAsync(order.Ref, now, cancellation);
        var writing = WriteAsync(order, name, title, signedFrom, now, cancellation);
        await Task.WhenAll(watching, writing);
        var document = await writing;
        var written = await writer.ChangeAsync(
            read ?? (ChangeTarget)order.Ref,
            $"loa-{document.Id}",
            actor,
            change => Decide(change, order, document, name, title, signedFrom),
            cancellation);
        if (written.Failure is not null)
            await blobs.DeleteAsync(document.BlobName, cancellation);
        return written;
    }

    private async Task<OrderDocument> WriteAsync(
        PortOrder order, string name, string title, string signedFrom, DateTimeOffset now, CancellationToken cancellation)
    {
        var content = letters.Write(new LoaStatement
        {
            Order = order,
            SignerName = name,
            SignerTitle = title,
            SignedAt = now,
            SignedFrom = signedFrom,
            OperatorName = operators.Value.Name,
            OperatorAddress = operators.Value.Address,
            OperatorContact = operators.Value.Contact,
        });
        return new OrderDocument
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = DocumentKind.Loa,
            FileName = $"loa-{order.OrderNumber}.pdf",
            ContentType = ContentSniffer.PdfMediaType,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            BlobName = await blobs.PutAsync(order.Ref, DocumentKind.Loa, content, ContentSniffer.PdfMediaType, cancellation),
            UploadedAt = now,
            Check = new DocumentCheck(Readable: true, BillDate: null, Findings: []),
        };
    }

    private Failure? Decide(
        PortOrderChange change, PortOrder signed, OrderDocument document, string name, string title, string signedFrom)
    {
        var order = change.Before;
        // What was signed is what stands in the letter: an order that was amended meanwhile is not covered by it.
        if (!PortOrderRules.CanBeAmended(order)
            || !order.Numbers.SequenceEqual(signed.Numbers) || order.Account != signed.Account)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));
        change.Order = order with
        {
            Documents = [.. order.Documents, document],
            AlarmRaised = false,
            Loa = new LetterOfAuthorization
            {
                Status = LoaStatus.Signed,
                SignedBy = name,
                Title = title,
                SignedAt = document.UploadedAt,
                SignedFrom = signedFrom,
                DocumentId = document.Id,
                Numbers = [.. order.Numbers.Select(n => n.Number)],
            },
        };
        if (PortOrderRules.IsWaitingBeforeCarrier(order.Stage))
        {
            gates.Advance(change);
            change.TellsLifecycle = true;
        }

        change.AddEvent(OrderEventKind.LoaSigned, $"LOA signed by {name}, {title}.");
        return null;
    }
}
