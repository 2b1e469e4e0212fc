using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IDeliveryStore"/>
/// <remarks>
/// The partition is the organisation; rows are <c>webhook|inverted ticks|message</c>. The ticks are those in the message's
/// id, so that one row is both found by its id and listed newest first.
/// </remarks>
internal sealed class TableDeliveryStore(TableGateways tables) : IDeliveryStore
{
    private const string CreatedAt = "CreatedAt";
    private const int ParallelRemovals = 8;

    private readonly TableGateway table = tables.For(TableNames.WebhookDeliveries);

    public Task AddAsync(Delivery delivery, CancellationToken cancellation) => table.AddAsync(Row(delivery), cancellation);

    public async Task<Stored<Delivery>?> FindAsync(DeliveryRef reference, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(reference.OrganizationId), Key(reference), cancellation);
        return row is null ? null : new Stored<Delivery>(EntityDocument.Read<Delivery>(row), row.ETag.ToString());
    }

    public async Task<Stored<Delivery>> ReplaceAsync(
        Stored<Delivery> before, Delivery after, CancellationToken cancellation)
    {
        var answer = await table.ReplaceAsync(Row(after), before.Version, cancellation);
        return answer.Version is { } version
            ? new Stored<Delivery>(after, version)
            : throw new ConcurrencyConflictException($"Delivery {after.Id}");
    }

    public async Task<Page<Delivery>> ListAsync(
        string organizationId, string webhookId, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(
            TableKey.Encode(organizationId), RowRange.Under(webhookId), page, cancellation);
        return new Page<Delivery>([.. rows.Items.Select(EntityDocument.Read<Delivery>)], rows.Continuation);
    }

    public Task RemoveAsync(DeliveryRef reference, CancellationToken cancellation) =>
        table.RemoveAsync(TableKey.Encode(reference.OrganizationId), Key(reference), cancellation);

    public async Task<int> PurgeAsync(DateTimeOffset createdBefore, int max, CancellationToken cancellation)
    {
        var old = await table.TakeAsync(
            TableClient.CreateQueryFilter($"CreatedAt lt {createdBefore.UtcTicks}"), max, cancellation);
        await Parallel.ForEachAsync(
            old,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelRemovals, CancellationToken = cancellation },
            async (row, token) => await table.RemoveAsync(row.PartitionKey, row.RowKey, token));
        return old.Count;
    }

    private static TableEntity Row(Delivery delivery)
    {
        var row = new TableEntity(TableKey.Encode(delivery.OrganizationId), Key(delivery.Ref))
        {
            [CreatedAt] = delivery.CreatedAt.UtcTicks,
        };
        EntityDocument.Write(row, delivery);
        return row;
    }

    private static string Key(DeliveryRef reference) => MessageId.TryReadMoment(reference.Id, out var at)
        ? TableKey.Of(reference.WebhookId, TableKey.Descending(at), reference.Id)
        : throw new ArgumentException($"{reference.Id} is no message's id.", nameof(reference));
}
