using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberSearches"/>
/// <remarks>The partition is the organisation, the row the search's id.</remarks>
internal sealed class TableNumberSearches(TableGateways tables) : INumberSearches
{
    private readonly TableGateway table = tables.For(TableNames.NumberSearches);

    public Task AddAsync(NumberSearch search, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKey.Encode(search.OrganizationId), search.Id.ToString())
        {
            [nameof(NumberSearch.HeldUntil)] = search.HeldUntil,
        };
        EntityDocument.Write(row, search);
        return table.AddAsync(row, cancellation);
    }

    public async Task<NumberSearch?> FindAsync(OrderRef search, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(search.OrganizationId), search.Id.ToString(), cancellation);
        return row is null ? null : EntityDocument.Read<NumberSearch>(row);
    }

    public async Task<IReadOnlyList<NumberSearch>> ListEndedAsync(
        DateTimeOffset endedBefore, int max, CancellationToken cancellation)
    {
        var rows = await table.TakeAsync(TableClient.CreateQueryFilter($"HeldUntil lt {endedBefore}"), max, cancellation);
        return rows.ConvertAll(EntityDocument.Read<NumberSearch>);
    }

    public Task RemoveAsync(OrderRef search, CancellationToken cancellation) =>
        table.RemoveAsync(TableKey.Encode(search.OrganizationId), search.Id.ToString(), cancellation);
}
