using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>A document and its content.</summary>
public sealed record DocumentContent(OrderDocument Document, Stream Content);

/// <summary>Opens a document of an order.</summary>
public sealed class DownloadDocument(IDocumentBlobs blobs)
{
    public async Task<Result<DocumentContent>> RunAsync(PortOrder order, string documentId, CancellationToken cancellation) =>
        order.Documents.FirstOrDefault(d => d.Id == documentId) is { } document
        && await blobs.OpenAsync(document.BlobName, cancellation) is { } content
            ? new DocumentContent(document, content)
            : Failure.NotFound();
}
