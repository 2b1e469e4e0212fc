using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IParkedItems"/>
/// <remarks>One partition, in the order of the ids: what is parked is seldom and few.</remarks>
internal sealed class TableParkedItems(TableGateways tables) : IParkedItems
{
    private const string Partition = "parked";

    private readonly TableGateway table = tables.For(TableNames.ParkedItems);

    public async Task AddAsync(ParkedItem item, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, TableKey.Encode(item.Id));
        EntityDocument.Write(row, item);
        if (!(await table.AddAsync(row, cancellation)).IsConflict)
            ProductMetrics.Parked(item.What);
    }

    public async Task<ParkedItem?> FindAsync(string id, CancellationToken cancellation)
    {
        var row = await table.FindAsync(Partition, TableKey.Encode(id), cancellation);
        return row is null ? null : EntityDocument.Read<ParkedItem>(row);
    }

    public Task RemoveAsync(string id, CancellationToken cancellation) =>
        table.RemoveAsync(Partition, TableKey.Encode(id), cancellation);

    public async Task<Page<ParkedItem>> ListAsync(PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(Partition, RowRange.All, page, cancellation);
        return new Page<ParkedItem>([.. rows.Items.Select(EntityDocument.Read<ParkedItem>)], rows.Continuation);
    }
}
