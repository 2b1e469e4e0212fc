using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;
using ETag = Azure.ETag;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IPortOrderStore"/>
/// <remarks>Before an order is written the desk's index and the names have a row for it wherever it then is to be found.</remarks>
internal sealed class TablePortOrderStore(TableGateways tables, IDeskIndex deskIndex) : IPortOrderStore
{
    private readonly TableGateway table = tables.For(TableNames.Orders);
    private readonly OrderNames names = new(tables);

    public async Task<Stored<PortOrder>?> FindAsync(OrderRef order, CancellationToken cancellation)
    {
        var row = await table.FindAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.Order(order.Id), cancellation);
        return row is null ? null : new Stored<PortOrder>(EntityDocument.Read<PortOrder>(row), row.ETag.ToString());
    }

    public async Task<Stored<PortOrder>> AddAsync(PortOrder order, OrderChange change, CancellationToken cancellation)
    {
        await Task.WhenAll(
            deskIndex.PlaceAsync(null, DeskQueueItem.Of(order), cancellation),
            names.AddAsync(null, OrderLine.Of(order), cancellation));
        return await WriteAsync(
            order, change, row => new TableTransactionAction(TableTransactionActionType.Add, row), cancellation);
    }

    public async Task<Stored<PortOrder>> SaveAsync(
        Stored<PortOrder> before, PortOrder after, OrderChange change, CancellationToken cancellation)
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

    public async Task<Page<OrderEvent>> ListEventsAsync(
        OrderRef order, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.Events(order.Id), page, cancellation);
        return new Page<OrderEvent>([.. rows.Items.Select(EntityDocument.Read<OrderEvent>)], rows.Continuation);
    }

    public async Task<OrderMail?> FindMailAsync(OrderRef order, string mailId, CancellationToken cancellation)
    {
        var row = await table.FindAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.Mail(order.Id, mailId), cancellation);
        return row is null ? null : EntityDocument.Read<OrderMail>(row);
    }

    public async Task<IReadOnlyList<Waiting>> ListWaitingAsync(OrderRef order, CancellationToken cancellation)
    {
        var rows = await table.TakeAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.AllWaiting(order.Id), null, int.MaxValue, cancellation);
        return [.. rows.Select(OrderRows.WaitingOf)];
    }

    public Task CompleteMailAsync(OrderRef order, string mailId, OrderEvent sent, CancellationToken cancellation)
    {
        var waiting = new TableEntity(OrderRows.Partition(order.OrganizationId), OrderRows.Mail(order.Id, mailId));
        // The mail can be taken away once: where that fails it was done before, together with the event.
        return table.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.Delete, waiting, ETag.All),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, OrderRows.Event(order, sent)),
            ],
            cancellation);
    }

    public async Task<OrderNotice?> FindNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation)
    {
        var row = await table.FindAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.Notice(order.Id, noticeId), cancellation);
        return row is null ? null : EntityDocument.Read<OrderNotice>(row);
    }

    public Task RemoveNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation) => table.RemoveAsync(
        OrderRows.Partition(order.OrganizationId), OrderRows.Notice(order.Id, noticeId), cancellation);

    public Task AddEventAsync(OrderRef order, OrderEvent added, CancellationToken cancellation) =>
        // The mark can be added once: where that fails the event was added before, be it under another moment.
        table.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.Add, OrderRows.EventMark(order, added)),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, OrderRows.Event(order, added)),
            ],
            cancellation);

    private async Task<Stored<PortOrder>> WriteAsync(
        PortOrder order,
        OrderChange change,
        Func<TableEntity, TableTransactionAction> writeOrder,
        CancellationToken cancellation)
    {
        var row = OrderRows.Document(order.OrganizationId, OrderRows.Order(order.Id), order);
        row[TableGateway.Operation] = change.OperationId;
        var answer = await table.SubmitAsync(
            [writeOrder(row), .. OrderRows.With(order.Ref, OrderLine.Of(order), change)], cancellation);
        if (answer is { Result: WriteResult.Written, Version: { } version })
            return new Stored<PortOrder>(order, version);

        // The same operation may have written another value than this call would: what stands there counts.
        var stored = await FindAsync(order.Ref, cancellation);
        return stored is not null && (!answer.IsConflict || stored.Value.HasApplied(change.OperationId))
            ? stored
            : throw new ConcurrencyConflictException($"Order {order.OrderNumber}");
    }
}
