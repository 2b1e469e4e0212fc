using Azure.Storage.Blobs.Models;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Mail.Sending;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Blobs;

/// <summary>Takes the blobs of an organisation away.</summary>
internal sealed class BlobErasure(BlobContainers containers)
{
    /// <summary>The contents of its documents and its exports.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveDocumentsAsync(string organizationId, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var container in (string[])[BlobContainers.Bills, BlobContainers.Documents, BlobContainers.Exports])
            removed += await RemoveAsync(container, $"{TableKey.Encode(organizationId)}/", _ => true, cancellation);
        return removed;
    }

    /// <summary>The mails of an order in the local mailbox, and what puts them in time's order.</summary>
    public async Task RemoveMailsAsync(OrderRef order, CancellationToken cancellation)
    {
        var removed = await RemoveAsync(BlobContainers.Mail, MailboxMailer.FolderOf(order.Id.ToString()), _ => true, cancellation);
        if (removed > 0)
            await RemoveAsync(BlobContainers.Mail, MailboxMailer.TimesPrefix, name => name.Contains($"-{order.Id}-", StringComparison.Ordinal), cancellation);
    }

    private Task<int> RemoveAsync(string container, string prefix, Func<string, bool> isWanted, CancellationToken cancellation) =>
        StorageCalls.RunAsync(
            StoragePlace.Blobs(container),
            StorageTiming.BlobCall,
            async token =>
            {
                var removed = 0;
                var blobs = await containers.GetAsync(container, token);
                await foreach (var blob in blobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, token))
                {
                    if (!isWanted(blob.Name))
                        continue;
                    await blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: token);
                    removed++;
                }

                return removed;
            },
            cancellation);
}
