using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The contents of documents, under generated names.</summary>
public interface IDocumentBlobs
{
    /// <summary>Stores a content and answers its generated name.</summary>
    Task<string> PutAsync(
        OrderRef order, DocumentKind kind, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation);

    /// <summary>The content; null where there is none.</summary>
    Task<Stream?> OpenAsync(string blobName, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task DeleteAsync(string blobName, CancellationToken cancellation);

    /// <summary>Every content there is, of all organisations. Not for requests.</summary>
    IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellation);
}

/// <summary>The content of a document.</summary>
/// <param name="BlobName">As an order's document names it.</param>
/// <param name="OrderId">The order in whose name it was stored.</param>
/// <param name="StoredAt">By the app's clock.</param>
public sealed record StoredContent(string BlobName, OrderId OrderId, DateTimeOffset StoredAt);
