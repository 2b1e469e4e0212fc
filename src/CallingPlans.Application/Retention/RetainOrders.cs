using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Retention;

/// <summary>
/// Cancels drafts that were forgotten, and takes from orders that have ended what nobody needs any more: the PIN, then the
/// documents. The order itself, its numbers and its timeline stay. Harmless when repeated.
/// </summary>
public sealed class RetainOrders(
    IStoredRows rows, IPortOrderStore orders, IDocumentBlobs blobs, PortOrderWriter writer, IOptions<RetentionOptions> options, TimeProvider time)
{
    private const int AtOnce = 500;
    private const int SideBySide = 8;

    public async Task RunAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredRow> read = [];
        do
        {
            read = await rows.ReadAsync(StoredRowKind.Order, read.Count == 0 ? null : read[^1].Key, AtOnce, cancellation);
            await Parallel.ForEachAsync(
                read.OfType<OrderRow>().Where(r => r.Target.Kind == DeskItemKind.Port),
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
                async (row, token) => await RetainAsync(row.Target.Order, token));
        }
        while (read.Count == AtOnce);
    }

    private async Task RetainAsync(OrderRef reference, CancellationToken cancellation)
    {
        if (await orders.FindAsync(reference, cancellation) is not { } stored)
            return;
        var order = stored.Value;
        var age = time.GetUtcNow() - order.LastEventAt;
        if (order.Stage == OrderStage.Draft && age > options.Value.Drafts)
            await ChangeAsync(stored, "draft", Forget, cancellation);
        else if (order.IsClosed && order.Account.ProtectedPin is not null && age > options.Value.Pins)
            await ChangeAsync(stored, "pin", DropPin, cancellation);
        else if (order.IsClosed && order.Documents.Count > 0 && EndedAt(order) + options.Value.Documents < time.GetUtcNow())
            await DropDocumentsAsync(stored, cancellation);
    }

    /// <summary>What the order says of its end; a later note does not keep its documents longer.</summary>
    private static DateTimeOffset EndedAt(PortOrder order) => order.CompletedAt ?? order.StageSince;

    /// <summary>The order first: it never names a content that is missing. What a death in between leaves is swept away.</summary>
    private async Task DropDocumentsAsync(Stored<PortOrder> stored, CancellationToken cancellation)
    {
        await ChangeAsync(stored, "documents", DropDocuments, cancellation);
        foreach (var document in stored.Value.Documents)
            await blobs.DeleteAsync(document.BlobName, cancellation);
    }

    private Task ChangeAsync(Stored<PortOrder> stored, string what, Action<PortOrderChange> change, CancellationToken cancellation) =>
        writer.ChangeRepeatablyAsync(
            stored,
            $"retention-{what}-{stored.Value.Revision}",
            Actors.System,
            made =>
            {
                // Somebody may have touched it since it was read.
                if (made.Before.Revision == stored.Value.Revision)
                    change(made);
                return null;
            },
            cancellation);

    private static void Forget(PortOrderChange change)
    {
        change.TryMove(PortOrderTrigger.CancelledUnsent);
        change.AddEvent(OrderEventKind.Cancelled, "Cancelled: nobody has touched the draft for a long time.");
    }

    private static void DropPin(PortOrderChange change)
    {
        change.Order = change.Order with { Account = change.Order.Account with { ProtectedPin = null } };
        change.AddEvent(OrderEventKind.Note, "The PIN was removed: its time was over.");
    }

    private static void DropDocuments(PortOrderChange change)
    {
        change.Order = change.Order with { Documents = [] };
        change.AddEvent(OrderEventKind.Note, "The documents were removed: their time was over.");
    }
}
