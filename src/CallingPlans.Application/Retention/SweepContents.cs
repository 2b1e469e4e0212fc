using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Retention;

/// <summary>
/// Takes away contents of documents that no order names: of an upload that was cut off between its content and its order, or of
/// an order whose documents have gone.
/// </summary>
public sealed class SweepContents(IDocumentBlobs blobs, IDeskIndex index, IPortOrderStore orders, TimeProvider time)
{
    /// <summary>Far longer than an upload takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Patience;
        await foreach (var content in blobs.ListAsync(cancellation))
        {
            if (content.StoredAt < before && !await IsNamedAsync(content, cancellation))
                await blobs.DeleteAsync(content.BlobName, cancellation);
        }
    }

    private async Task<bool> IsNamedAsync(StoredContent content, CancellationToken cancellation) =>
        await index.FindAsync(content.OrderId, cancellation) is { } found
        && (await orders.FindAsync(found.Order, cancellation))?.Value.Documents.Any(d => d.BlobName == content.BlobName) == true;
}
