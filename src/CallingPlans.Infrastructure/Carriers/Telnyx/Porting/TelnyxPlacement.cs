using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>
/// Places an order, or corrects it for another attempt. Every step begins with what Telnyx has of the order, so that a placement
/// that was cut off goes on where it was, and one that is repeated changes nothing.
/// </summary>
internal sealed class TelnyxPlacement(
    TelnyxPorting porting, TelnyxDocuments documents, TelnyxTable table, IOptions<TelnyxOptions> options)
{
    /// <summary>Until Telnyx has let go of numbers that are cancelled.</summary>
    private static readonly TimeSpan CancellationTime = TimeSpan.FromMinutes(1);

    internal async Task<TelnyxPicture> RunAsync(CarrierPortRequest request, CancellationToken cancellation)
    {
        var reference = new TelnyxReference(request.Order, request.Attempt);
        var memo = await table.ReadMemoAsync(request.Order, cancellation);
        var parts = await PartsAsync(request, memo, cancellation);
        var missing = request.Numbers.Select(n => n.Number).Except(parts.SelectMany(p => p.Numbers)).ToList();
        if (missing.Count > 0)
        {
            var made = await porting.CreateAsync(missing, reference, cancellation);
            // Which numbers went where is not always in the answer.
            parts = made.All(p => p.Numbers.Count > 0) ? [.. parts, .. made] : await PartsAsync(request, memo, cancellation);
        }

        var sent = new List<TelnyxPart>();
        foreach (var part in parts)
        {
            sent.Add(part.AwaitsFacts && !memo.HasConfirmed(request.Attempt, part.Id)
                ? await SendAsync(request, part, cancellation)
                : part);
        }

        var picture = TelnyxPicture.Of(sent, cancelAskedAt: null);
        await table.ChangeMemoAsync(
            request.Order,
            m => m with { PartsPrint = TelnyxNews.PartsPrintOf(picture), CancelAskedAt = null, WithdrawnAt = null },
            cancellation);
        return picture;
    }

    /// <summary>The parts that the order goes on with. Those with numbers that are not wanted any more are given up.</summary>
    private async Task<IReadOnlyList<TelnyxPart>> PartsAsync(
        CarrierPortRequest request, TelnyxMemo memo, CancellationToken cancellation)
    {
        var wanted = request.Numbers.Select(n => n.Number).ToHashSet();
        var kept = new List<TelnyxPart>();
        foreach (var part in await porting.ListAsync(request.Order, cancellation))
        {
            if (part.Is(TelnyxStatus.Cancelled))
                await ReplaceAsync(memo, part, cancellation);
            else if (part.AwaitsFacts && !wanted.IsSupersetOf(part.Numbers))
                await GiveUpAsync(memo, part, cancellation);
            else if (part.Is(TelnyxStatus.CancelPending))
                throw BeingCancelled(part);
            else
                kept.Add(part);
        }

        return kept;
    }

    private async Task GiveUpAsync(TelnyxMemo memo, TelnyxPart part, CancellationToken cancellation)
    {
        await ReplaceAsync(memo, part, cancellation);
        if (part.Is(TelnyxStatus.Draft))
        {
            await porting.DeleteAsync(part.Id, cancellation);
            return;
        }

        if ((await porting.CancelAsync(part.Id, cancellation)).Is(TelnyxStatus.CancelPending))
            throw BeingCancelled(part);
    }

    /// <summary>Remembered first: what is cancelled for another part's sake does not end the order.</summary>
    private Task ReplaceAsync(TelnyxMemo memo, TelnyxPart part, CancellationToken cancellation) =>
        memo.Replaced.Contains(part.Id)
            ? Task.CompletedTask
            : table.ChangeMemoAsync(
                memo.Order, m => m.Replaced.Contains(part.Id) ? m : m with { Replaced = [.. m.Replaced, part.Id] }, cancellation);

    private static CarrierUnavailableException BeingCancelled(TelnyxPart part) =>
        new($"Telnyx still cancels {part.Id}, whose numbers are ordered anew.") { RetryAfter = CancellationTime };

    /// <summary>Documents, facts, and off it goes.</summary>
    private async Task<TelnyxPart> SendAsync(CarrierPortRequest request, TelnyxPart part, CancellationToken cancellation)
    {
        var change = TelnyxFacts.Of(request, part, options.Value) with
        {
            ActivationSettings = await FocAsync(request, part, cancellation),
            // Last before it is linked: what nothing names is deleted soon.
            Documents = new TelnyxLinkedDocuments(
                await UploadAsync(request, DocumentKind.Loa, cancellation),
                await UploadAsync(request, DocumentKind.Bill, cancellation)),
        };
        var changed = await porting.ChangeAsync(part.Id, change, cancellation);
        await AddDocumentsAsync(request, part, cancellation);
        if (changed.RequirementsMet == false)
            await MeetRequirementsAsync(part, change.Documents, cancellation);
        var confirmed = await porting.ConfirmAsync(part.Id, cancellation);
        await table.ChangeMemoAsync(request.Order, m => WithConfirmed(m, request.Attempt, part.Id), cancellation);
        return confirmed with { Attempt = request.Attempt, Numbers = confirmed.Numbers.Count > 0 ? confirmed.Numbers : part.Numbers };
    }

    private static TelnyxMemo WithConfirmed(TelnyxMemo memo, int attempt, string part) => memo.HasConfirmed(attempt, part)
        ? memo
        : memo with
        {
            ConfirmedAttempt = attempt,
            Confirmed = memo.ConfirmedAttempt == attempt ? [.. memo.Confirmed, part] : [part],
        };

    private async Task<TelnyxRequestedFoc?> FocAsync(
        CarrierPortRequest request, TelnyxPart part, CancellationToken cancellation)
    {
        if (request.RequestedAt is not { } wished)
            return null;
        var windows = await porting.ListFocWindowsAsync(part.Id, cancellation);
        return TelnyxFocs.Nearest(windows, wished) is { } at ? new TelnyxRequestedFoc(at) : null;
    }

    private async Task<string?> UploadAsync(CarrierPortRequest request, DocumentKind kind, CancellationToken cancellation) =>
        request.Documents.LastOrDefault(d => d.Kind == kind) is { } document
            ? await documents.UploadAsync(document, cancellation)
            : null;

    /// <summary>What is neither LOA nor bill; each once, however often the order is sent.</summary>
    private async Task AddDocumentsAsync(CarrierPortRequest request, TelnyxPart part, CancellationToken cancellation)
    {
        var others = request.Documents.Where(d => d.Kind is DocumentKind.Csr or DocumentKind.Other).ToList();
        if (others.Count == 0)
            return;
        var there = (await porting.ListDocumentsAsync(part.Id, cancellation)).Select(d => d.Filename).ToHashSet();
        foreach (var document in others.Where(d => !there.Contains(TelnyxDocuments.NameOf(d))))
        {
            var id = await documents.UploadAsync(document, cancellation);
            var type = document.Kind == DocumentKind.Csr ? "csr" : "other";
            await porting.AddDocumentsAsync(part.Id, [new TelnyxAdditionalDocument(id, type)], cancellation);
        }
    }

    /// <summary>In some markets the bill and the LOA are asked for by name as well.</summary>
    private async Task MeetRequirementsAsync(TelnyxPart part, TelnyxLinkedDocuments linked, CancellationToken cancellation)
    {
        var asked = await porting.ListRequirementsAsync(part.Id, cancellation);
        var values = asked
            .Where(r => r is { FieldType: "document", FieldValue: null or "" })
            .Select(r => (r.RequirementType?.Id, Document: DocumentFor(r.RequirementType?.Name, linked)))
            .Where(r => r is { Id: not null, Document: not null })
            .Select(r => new TelnyxRequirementValue(r.Id!, r.Document!))
            .ToList();
        if (values.Count > 0)
            await porting.ChangeAsync(part.Id, new TelnyxPortChange { Requirements = values }, cancellation);
    }

    private static string? DocumentFor(string? name, TelnyxLinkedDocuments linked) => name switch
    {
        not null when TelnyxCodes.IsInvoice(name) => linked.Invoice,
        not null when TelnyxCodes.IsLoa(name) => linked.Loa,
        _ => null,
    };
}
