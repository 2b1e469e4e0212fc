using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IOpenOrderIndex"/>
/// <remarks>The partition is the carrier, the row the order.</remarks>
internal sealed class TableOpenOrderIndex(TableGateways tables) : IOpenOrderIndex
{
    private readonly TableGateway table = tables.For(TableNames.OpenOrders);

    public Task AddAsync(string carrier, OrderRef order, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKey.Encode(carrier), Key(order));
        EntityDocument.Write(row, order);
        return table.PutAsync(row, cancellation);
    }

    public Task RemoveAsync(string carrier, OrderRef order, CancellationToken cancellation) =>
        table.RemoveAsync(TableKey.Encode(carrier), Key(order), cancellation);

    public async Task<Page<OrderRef>> ListAsync(string carrier, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(TableKey.Encode(carrier), RowRange.All, page, cancellation);
        return new Page<OrderRef>([.. rows.Items.Select(EntityDocument.Read<OrderRef>)], rows.Continuation);
    }

    public static string Key(OrderRef order) => TableKey.Of(order.OrganizationId, order.Id.ToString());
}
