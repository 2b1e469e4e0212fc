using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="ISupportOrderIndex"/>
/// <remarks>A partition of one row for each order.</remarks>
internal sealed class TableSupportOrderIndex(TableGateways tables) : ISupportOrderIndex
{
    private const string Organization = "Organization";

    private readonly TableGateway table = tables.For(TableNames.SupportOrders);

    public Task AddAsync(OrderRef order, CancellationToken cancellation) => table.PutAsync(
        new TableEntity(order.Id.ToString(), order.Id.ToString()) { [Organization] = order.OrganizationId }, cancellation);

    public async Task<OrderRef?> FindAsync(OrderId id, CancellationToken cancellation)
    {
        var row = await table.FindAsync(id.ToString(), id.ToString(), cancellation);
        return row is null ? null : new OrderRef(row.GetString(Organization), id);
    }
}
