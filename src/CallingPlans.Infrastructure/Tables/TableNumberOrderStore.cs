using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using ETag = Azure.ETag;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberOrderStore"/>
/// <remarks>
/// The rows lie in the orders' table (<see cref="OrderRows"/>), so that both kinds are one list. Before an order is
/// written the desk's index and the names have a row for it wherever it then is to be found.
/// </remarks>
internal sealed class TableNumberOrderStore(TableGateways tables, IDeskIndex deskIndex) : INumberOrderStore
{
    private readonly TableGateway table = tables.For(TableNames.Orders);
    private readonly OrderNames names = new(tables);

    public async Task<Stored<NumberOrder>?> FindAsync(OrderRef order, CancellationToken cancellation)
    {
        var row = await table.FindAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.NumberOrder(order.Id), cancellation);
        return row is null ? null : new Stored<NumberOrder>(EntityDocument.Read<NumberOrder>(row), row.ETag.ToString());
    }

    public async Task<Stored<NumberOrder>> AddAsync(NumberOrder order, OrderChange change, CancellationToken cancellation)
    {
        await Task.WhenAll(
            deskIndex.PlaceAsync(null, DeskQueueItem.Of(order), cancellation),
            names.AddAsync(null, OrderLine.Of(order), cancellation));
        return await WriteAsync(
            order, change, row => new TableTransactionAction(TableTransactionActionType.Add, row), cancellation);
    }

    public async Task<Stored<NumberOrder>> SaveAsync(
        Stored<NumberOrder> before, NumberOrder after, OrderChange change, CancellationToken cancellation)
    {
        if (before.Value.Ref != after.Ref)
            throw new ArgumentException("An order keeps its organisation and id.", nameof(after));
        await Task.WhenAll(
            deskIndex.PlaceAsync(DeskQueueItem.Of(before.Value), DeskQueueItem.Of(after), cancellation),
            names.AddAsync(OrderLine.Of(before.Value), OrderLine.Of(after), cancellation));
        return await WriteAsync(
            after,
            change,
            row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(before.Version)),
            cancellation);
    }

    private async Task<Stored<NumberOrder>> WriteAsync(
        NumberOrder order,
        OrderChange change,
        Func<TableEntity, TableTransactionAction> writeOrder,
        CancellationToken cancellation)
    {
        var row = OrderRows.Document(order.OrganizationId, OrderRows.NumberOrder(order.Id), order);
        row[TableGateway.Operation] = change.OperationId;
        var answer = await table.SubmitAsync(
            [writeOrder(row), .. OrderRows.With(order.Ref, OrderLine.Of(order), change)], cancellation);
        if (answer is { Result: WriteResult.Written, Version: { } version })
            return new Stored<NumberOrder>(order, version);

        // The same operation may have written another value than this call would: what stands there counts.
        var stored = await FindAsync(order.Ref, cancellation);
        return stored is not null && (!answer.IsConflict || stored.Value.HasApplied(change.OperationId))
            ? stored
            : throw new ConcurrencyConflictException($"Order {order.OrderNumber}");
    }
}
