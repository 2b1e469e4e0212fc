using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Consistency;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Blobs;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IOrganizationErasure"/>
/// <remarks>Reads whole tables where rows of all organisations lie together: an organisation is erased once.</remarks>
internal sealed class TableOrganizationErasure(TableGateways tables, BlobErasure blobs) : IOrganizationErasure
{
    private const string Partition = "erasures";
    private const int RowsAtOnce = 1000;
    private const int SideBySide = 8;

    /// <summary>Tables with a partition for each organisation, or several that begin with its id and a slash.</summary>
    private static readonly string[] Partitioned =
    [
        TableNames.Locations, TableNames.Migrations, TableNames.NumberInventory, TableNames.EmergencyAddressChanges,
        TableNames.SupportCases, TableNames.NumberSearches, TableNames.TrialAllowances, TableNames.PortabilityDecisions,
        TableNames.Webhooks, TableNames.WebhookDeliveries, TableNames.Exports, SimulatedNumberSupplier.TableName,
        SimulatedEmergencyRegistrar.TableName, TableNames.Orders,
    ];

    /// <summary>Tables whose rows name the organisation in a property.</summary>
    private static readonly string[] Named = [TableNames.NumberClaims, TableNames.DeskViews, TableNames.IdempotencyKeys];

    private readonly TableGateway erasures = tables.For(TableNames.Erasures);

    public async Task BeginAsync(Erasure erasure, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, TableKey.Encode(erasure.OrganizationId));
        EntityDocument.Write(row, erasure);
        await erasures.AddAsync(row, cancellation);
        var (partition, id) = OrganizationAccess.Key(erasure.OrganizationId);
        await tables.For(TableNames.Organizations).RemoveAsync(TableKey.Encode(partition), TableKey.Encode(id), cancellation);
    }

    public async Task<bool> IsUnderWayAsync(string organizationId, CancellationToken cancellation) =>
        await erasures.FindAsync(Partition, TableKey.Encode(organizationId), cancellation) is not null;

    public async Task<IReadOnlyList<Erasure>> ListAsync(CancellationToken cancellation)
    {
        var rows = await erasures.TakeAsync(Partition, RowRange.All, null, RowsAtOnce, cancellation);
        return rows.ConvertAll(EntityDocument.Read<Erasure>);
    }

    public async Task<IReadOnlyList<OrderId>> ListOrdersAsync(string organizationId, CancellationToken cancellation)
    {
        var orders = new HashSet<OrderId>();
        // A support case is found by its id as an order is.
        foreach (var table in (string[])[TableNames.Orders, TableNames.SupportCases])
        {
            string? after = null;
            List<TableEntity> rows;
            do
            {
                rows = await tables.For(table).TakeAsync(
                    OrderRows.Partition(organizationId), RowRange.All, after, RowsAtOnce, cancellation);
                foreach (var part in rows.SelectMany(r => r.RowKey.Split(TableKey.Separator)))
                {
                    if (OrderId.TryParse(part, out var id))
                        orders.Add(id);
                }

                after = rows.Count == 0 ? null : rows[^1].RowKey;
            }
            while (rows.Count == RowsAtOnce);
        }

        return [.. orders];
    }

    public async Task<IReadOnlyList<string>> ListWebhooksAsync(string organizationId, CancellationToken cancellation)
    {
        var partition = TableKey.Encode(organizationId);
        var webhooks = await tables.For(TableNames.Webhooks).TakeAsync(partition, RowRange.All, null, int.MaxValue, cancellation);
        var deliveries = await tables.For(TableNames.WebhookDeliveries).TakeAsync(partition, RowRange.All, null, int.MaxValue, cancellation);
        return [.. webhooks.Select(r => r.RowKey).Concat(deliveries.Select(r => r.RowKey.Split(TableKey.Separator)[0])).Distinct()];
    }

    public async Task EraseOrderAsync(OrderRef order, CancellationToken cancellation)
    {
        await blobs.RemoveMailsAsync(order, cancellation);
        await tables.For(TableNames.OrderPlaces).RemoveAsync(order.Id.ToString(), TableDeskIndex.Place, cancellation);
    }

    public async Task<int> EraseRowsAsync(string organizationId, CancellationToken cancellation)
    {
        var key = TableKey.Encode(organizationId);
        var erased = await KeepLedgerAsync(organizationId, cancellation);
        erased += await blobs.RemoveDocumentsAsync(organizationId, cancellation);
        foreach (var table in Named)
            erased += await RemoveAsync(table, TableClient.CreateQueryFilter($"Organization eq {organizationId}"), _ => true, cancellation);
        var own = RowRange.Under(organizationId);
        foreach (var table in (string[])[TableNames.OpenOrders, TableNames.PendingSignals])
            erased += await RemoveAsync(table, TableClient.CreateQueryFilter($"RowKey ge {own.From} and RowKey lt {own.To}"), _ => true, cancellation);
        foreach (var table in (string[])[TableNames.Deadlines, TableNames.Chores])
            erased += await RemoveAsync(table, null, row => row.RowKey.Split(TableKey.Separator)[1] == key, cancellation);
        erased += await RemoveAsync(
            TableNames.Findings, null, row => row.PartitionKey == TableFindings.Partition && EntityDocument.Read<Finding>(row).OrganizationId == organizationId, cancellation);
        erased += await RemoveAsync(TableNames.ParkedItems, null, row => IsOf(EntityDocument.Read<ParkedItem>(row), organizationId), cancellation);
        erased += await RemoveAsync(SimulatedCarrierTable.TableName, null, row => SimulatedCarrierTable.OrderOf(row)?.OrganizationId == organizationId, cancellation);
        erased += await RemoveAsync(TelnyxTable.TableName, null, row => TelnyxTable.OrderOf(row)?.OrganizationId == organizationId, cancellation);
        foreach (var table in Partitioned)
        {
            var sub = TableKey.Encode(organizationId + '/');
            erased += await RemoveAsync(
                table,
                TableClient.CreateQueryFilter($"PartitionKey eq {key} or (PartitionKey ge {sub} and PartitionKey lt {sub + '~'})"),
                _ => true,
                cancellation);
        }

        return erased;
    }

    public Task EndAsync(Erasure erasure, CancellationToken cancellation) =>
        erasures.RemoveAsync(Partition, TableKey.Encode(erasure.OrganizationId), cancellation);

    /// <summary>Puts the billing events aside, so that an organisation that takes the id anew has none of them.</summary>
    private async Task<int> KeepLedgerAsync(string organizationId, CancellationToken cancellation)
    {
        var ledger = tables.For(TableNames.ErasedLedger);
        var billing = tables.For(TableNames.BillingEvents);
        var rows = await billing.TakeAsync(TableKey.Encode(organizationId), RowRange.All, null, int.MaxValue, cancellation);
        foreach (var row in rows)
        {
            if (row.RowKey.StartsWith('t'))
                await ledger.PutAsync(new TableEntity(row), cancellation);
            await billing.RemoveAsync(row.PartitionKey, row.RowKey, cancellation);
        }

        return rows.Count;
    }

    /// <summary>One without an order names its organisation in its content.</summary>
    private static bool IsOf(ParkedItem item, string organizationId) => item.Order is { } order
        ? order.OrganizationId == organizationId
        : item.Content.Contains($"\"{organizationId}\"", StringComparison.Ordinal);

    /// <summary>Goes through the rows that the filter leaves, and removes those wanted.</summary>
    private async Task<int> RemoveAsync(string name, string? filter, Func<TableEntity, bool> isWanted, CancellationToken cancellation)
    {
        var table = tables.For(name);
        // All of them at once: keys of one organisation, or of what is on its way.
        var rows = await table.TakeAsync(filter ?? TableClient.CreateQueryFilter($"PartitionKey ge {string.Empty}"), int.MaxValue, cancellation);
        var wanted = rows.Where(isWanted).ToList();
        await Parallel.ForEachAsync(
            wanted,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            async (row, token) => await table.RemoveAsync(row.PartitionKey, row.RowKey, token));
        return wanted.Count;
    }
}
