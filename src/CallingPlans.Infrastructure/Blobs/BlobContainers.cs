using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Blobs;

/// <summary>The containers of the installation; each is created before its first use.</summary>
internal sealed class BlobContainers(BlobServiceClient service, StorageNames names)
{
    public const string Bills = "bills";
    public const string Documents = "documents";
    public const string Mail = "mail";
    public const string Exports = "exports";

    private readonly ConcurrentDictionary<string, bool> created = new(StringComparer.Ordinal);

    /// <param name="name">A name of this class, without the prefix.</param>
    public async Task<BlobContainerClient> GetAsync(string name, CancellationToken cancellation)
    {
        var container = service.GetBlobContainerClient(names.Container(name));
        if (!created.ContainsKey(name))
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            created.TryAdd(name, true);
        }

        return container;
    }
}
