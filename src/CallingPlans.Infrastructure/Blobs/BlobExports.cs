using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Exports;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Blobs;

/// <inheritdoc cref="IExports"/>
/// <remarks>A row in the organisation's partition, and a blob under the organisation's folder.</remarks>
internal sealed class BlobExports(TableGateways tables, BlobContainers containers) : IExports
{
    private const string AskedAt = "AskedAt";

    private readonly TableGateway table = tables.For(TableNames.Exports);

    public Task PutAsync(Export export, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKey.Encode(export.OrganizationId), TableKey.Encode(export.Id)) { [AskedAt] = export.AskedAt.UtcTicks };
        EntityDocument.Write(row, export);
        return table.PutAsync(row, cancellation);
    }

    public async Task<Export?> FindAsync(string organizationId, string id, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(organizationId), TableKey.Encode(id), cancellation);
        return row is null ? null : EntityDocument.Read<Export>(row);
    }

    public Task<Stream> CreateFileAsync(Export export, CancellationToken cancellation) => OnBlobAsync(
        export, (blob, token) => blob.OpenWriteAsync(overwrite: true, cancellationToken: token), cancellation);

    public Task<Stream?> OpenFileAsync(Export export, CancellationToken cancellation) => OnBlobAsync(
        export,
        async (blob, token) => await blob.ExistsAsync(token) ? await blob.OpenReadAsync(cancellationToken: token) : null,
        cancellation);

    public async Task<int> PurgeAsync(DateTimeOffset askedBefore, int max, CancellationToken cancellation)
    {
        var old = await table.TakeAsync(TableClient.CreateQueryFilter($"AskedAt lt {askedBefore.UtcTicks}"), max, cancellation);
        foreach (var row in old)
        {
            await OnBlobAsync(
                EntityDocument.Read<Export>(row), (blob, token) => blob.DeleteIfExistsAsync(cancellationToken: token), cancellation);
            await table.RemoveAsync(row.PartitionKey, row.RowKey, cancellation);
        }

        return old.Count;
    }

    private Task<T> OnBlobAsync<T>(Export export, Func<BlobClient, CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        StorageCalls.RunAsync(
            StoragePlace.Blobs(BlobContainers.Exports),
            StorageTiming.BlobCall,
            async token =>
            {
                var container = await containers.GetAsync(BlobContainers.Exports, token);
                return await call(container.GetBlobClient($"{TableKey.Encode(export.OrganizationId)}/{export.Id}"), token);
            },
            cancellation);
}
