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
}
