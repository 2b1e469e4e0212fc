using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Blobs;

/// <inheritdoc cref="IDocumentBlobs"/>
/// <remarks>
/// A name is the container, the organisation, the order and a random part. Contents are held in memory: what may be
/// uploaded is bounded to some megabytes.
/// </remarks>
internal sealed class BlobDocuments(BlobContainers containers, TimeProvider time) : IDocumentBlobs
{
    private const string StoredAt = "storedat";

    /// <exception cref="StorageUnavailableException">Storage does not answer.</exception>
    public async Task<string> PutAsync(
        OrderRef order,
        DocumentKind kind,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellation)
    {
        var container = kind == DocumentKind.Bill ? BlobContainers.Bills : BlobContainers.Documents;
        var name = $"{container}/{TableKey.Encode(order.OrganizationId)}/{order.Id}/{Guid.NewGuid():N}";
        // Nobody else has the name: a try whose answer was lost is repeated over itself.
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Metadata = new Dictionary<string, string> { [StoredAt] = TableKey.Ascending(time.GetUtcNow()) },
        };
        await OnBlobAsync(
            name, (blob, token) => blob.UploadAsync(BinaryData.FromBytes(content), options, token), cancellation);
        return name;
    }

    /// <exception cref="StorageUnavailableException">Storage does not answer.</exception>
    public Task<Stream?> OpenAsync(string blobName, CancellationToken cancellation) => OnBlobAsync(
        blobName,
        async (blob, token) =>
        {
            try
            {
                var answer = await blob.DownloadContentAsync(token);
                return answer.Value.Content.ToStream();
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                return null;
            }
        },
        cancellation);

    /// <exception cref="StorageUnavailableException">Storage does not answer.</exception>
    public Task DeleteAsync(string blobName, CancellationToken cancellation) =>
        OnBlobAsync(blobName, (blob, token) => blob.DeleteIfExistsAsync(cancellationToken: token), cancellation);

    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var container in (string[])[BlobContainers.Bills, BlobContainers.Documents])
        {
            var blobs = await containers.GetAsync(container, cancellation);
            await foreach (var blob in blobs.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
            {
                var at = blob.Metadata.TryGetValue(StoredAt, out var ticks)
                    ? new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)
                    : blob.Properties.CreatedOn ?? time.GetUtcNow();
                yield return new StoredContent($"{container}/{blob.Name}", OrderId.Parse(blob.Name.Split('/')[1]), at);
            }
        }
    }

    /// <summary>Length in bytes; null where there is no such blob.</summary>
    public Task<long?> FindLengthAsync(string blobName, CancellationToken cancellation) => OnBlobAsync(
        blobName, async (blob, token) => (await PropertiesAsync(blob, token))?.ContentLength, cancellation);

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private Task<T> OnBlobAsync<T>(
        string name, Func<BlobClient, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var slash = name.IndexOf('/');
        var container = slash < 0 ? string.Empty : name[..slash];
        if (container is not (BlobContainers.Bills or BlobContainers.Documents))
            throw new ArgumentException("This is no name of a document.", nameof(name));
        return StorageCalls.RunAsync(
            StoragePlace.Blobs(container),
            StorageTiming.BlobCall,
            async token =>
            {
                var blobs = await containers.GetAsync(container, token);
                return await call(blobs.GetBlobClient(name[(slash + 1)..]), token);
            },
            cancellation);
    }
}
