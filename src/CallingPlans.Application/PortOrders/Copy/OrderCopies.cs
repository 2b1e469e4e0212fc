using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Copy;

/// <summary>
/// Makes a draft out of an order: its facts and the documents that still count, each a copy of its own. The PIN is encrypted
/// anew; an LOA goes along where it names every number of the draft.
/// </summary>
public sealed class OrderCopies(
    IPortOrderStore orders,
    IDocumentBlobs blobs,
    BillAges billAges,
    LoaAges loaAges,
    IDeadlines deadlines,
    PinSealing pins,
    PortOrderWriter writer,
    IOptions<AlarmOptions> alarms,
    TimeProvider time)
{
    /// <summary>Makes the draft that the part describes; one that is there already stays as it is.</summary>
    /// <param name="kind">What the draft's timeline says of where it comes from, beside that it was created.</param>
    public async Task<PortOrder> MakeAsync(
        PortOrder source, SplitPart part, OrderFamily? family, string actor, OrderEventKind kind, CancellationToken cancellation)
    {
        var reference = new OrderRef(source.OrganizationId, part.Id);
        if (await orders.FindAsync(reference, cancellation) is { } made)
            return made.Value;
        var numbers = source.Numbers.Where(n => part.Numbers.Contains(n.Number)).ToList();
        var loa = source.Loa is { } signed && part.Numbers.All(signed.Numbers.Contains) ? signed : null;
        var documents = await CopyAsync(source, reference, loa, cancellation);
        var now = time.GetUtcNow();
        var draft = new PortOrder
        {
            Id = part.Id,
            OrderNumber = part.OrderNumber,
            OrganizationId = source.OrganizationId,
            LocationId = source.LocationId,
            Market = source.Market,
            TimeZone = source.TimeZone,
            Language = source.Language,
            ContactEmail = source.ContactEmail,
            PlacedBy = actor,
            StageSince = now,
            CreatedAt = now,
            Numbers = numbers,
            Account = source.Account with
            {
                BillingTelephoneNumber = part.BillingTelephoneNumber ?? source.Account.BillingTelephoneNumber,
                CarrierName = part.CarrierName ?? source.Account.CarrierName,
                ProtectedPin = source.Account.ProtectedPin is { } pin ? pins.Seal(pins.Open(pin, source.Id), part.Id) : null,
            },
            RequestedDate = source.RequestedDate,
            RequestedTime = source.RequestedTime,
            AdditionalEmails = source.AdditionalEmails,
            PartialPort = source.PartialPort,
            Documents = [.. documents.Select(d => d.Copy)],
            Loa = loa is null ? null : loa with { DocumentId = documents.Single(d => d.Source == loa.DocumentId).Copy.Id },
            Family = family,
        };
        var change = new PortOrderChange(draft, $"create-{part.Id}", actor, now);
        change.AddEvent(OrderEventKind.Created, numbers.Count == 1 ? "Draft with 1 number." : $"Draft with {numbers.Count} numbers.");
        change.AddEvent(kind, $"{(kind == OrderEventKind.Split ? "Split off" : "Copied from")} {source.OrderNumber}.");
        await deadlines.AddAsync(new Deadline(reference, DeadlineKind.DraftForgotten, now + alarms.Value.DraftReminder), cancellation);
        return (await writer.AddAsync(change, cancellation)).Order;
    }

    /// <summary>The latest bill, CSR and LOA that still count, and all other documents.</summary>
    private async Task<List<(string Source, OrderDocument Copy)>> CopyAsync(
        PortOrder source, OrderRef target, LetterOfAuthorization? loa, CancellationToken cancellation)
    {
        var copies = new List<(string, OrderDocument)>();
        foreach (var document in source.Documents.Where(d => Counts(source, d, loa)))
        {
            await using var content = await blobs.OpenAsync(document.BlobName, cancellation)
                ?? throw new InvalidDataException($"Document {document.Id} of order {source.Id} has no content.");
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellation);
            var blob = await blobs.PutAsync(target, document.Kind, bytes.ToArray(), document.ContentType, cancellation);
            copies.Add((document.Id, document with { Id = Guid.NewGuid().ToString("N"), BlobName = blob }));
            if (document.Kind == DocumentKind.Bill)
                await billAges.WatchAsync(source, target, document.Check.BillDate, cancellation);
            if (document.Kind == DocumentKind.Loa)
                await loaAges.WatchAsync(target, loa!.SignedAt, cancellation);
        }

        return copies;
    }

    private static bool Counts(PortOrder source, OrderDocument document, LetterOfAuthorization? loa) => document.Kind switch
    {
        DocumentKind.Loa => document.Id == loa?.DocumentId,
        DocumentKind.Bill or DocumentKind.Csr => document == source.LatestDocument(document.Kind),
        _ => true,
    };
}
