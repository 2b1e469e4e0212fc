using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Support;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="ISupportCases"/>
/// <remarks>
/// Two rows a case, newest first: one in the desk's partition, one in the organisation's. The desk's is written first, so
/// that no case that an organisation sees is missing there.
/// </remarks>
internal sealed class TableSupportCases(TableGateways tables) : ISupportCases
{
    private static readonly string Desk = TableKey.Of("desk");

    private readonly TableGateway table = tables.For(TableNames.SupportCases);

    public async Task AddAsync(SupportCase opened, CancellationToken cancellation)
    {
        await table.PutAsync(Row(Desk, opened), cancellation);
        await table.PutAsync(Row(PartitionOf(opened.OrganizationId), opened), cancellation);
    }

    public Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation) =>
        ReadAsync(PartitionOf(organizationId), page, cancellation);

    public Task<Page<SupportCase>> ListAllAsync(PageRequest page, CancellationToken cancellation) =>
        ReadAsync(Desk, page, cancellation);

    private async Task<Page<SupportCase>> ReadAsync(string partition, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(partition, RowRange.All, page, cancellation);
        return new Page<SupportCase>([.. rows.Items.Select(EntityDocument.Read<SupportCase>)], rows.Continuation);
    }

    private static TableEntity Row(string partition, SupportCase opened)
    {
        var row = new TableEntity(partition, TableKey.Of(TableKey.Descending(opened.CreatedAt), opened.Id));
        EntityDocument.Write(row, opened);
        return row;
    }

    private static string PartitionOf(string organizationId) => TableKey.Of("organization", organizationId);
}
