using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeBlobs(Journal journal) : IDocumentBlobs
{
    private readonly Dictionary<string, byte[]> blobs = [];
    private int count;

    public IReadOnlyCollection<string> Names => blobs.Keys;

    public Task<string> PutAsync(
        OrderRef order, DocumentKind kind, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation)
    {
        journal.Add("blobs.put");
        var name = $"blob-{++count}";
        blobs.Add(name, content.ToArray());
        return Task.FromResult(name);
    }

    public Task<Stream?> OpenAsync(string blobName, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(blobs.TryGetValue(blobName, out var content) ? new MemoryStream(content) : null);

    public IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<StoredContent>();

    public Task DeleteAsync(string blobName, CancellationToken cancellation)
    {
        blobs.Remove(blobName);
        return Task.CompletedTask;
    }
}
