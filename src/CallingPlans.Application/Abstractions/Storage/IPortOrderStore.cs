using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Port orders with their events and what waits beside them, one partition per organisation. An order's row, its events, its
/// mails and its line in the organisation's list are written in one transaction: all of it or none.
/// </summary>
public interface IPortOrderStore
{
    /// <summary>The order, or null: also when it belongs to another organisation.</summary>
    Task<Stored<PortOrder>?> FindAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>Writes a new order.</summary>
    Task<Stored<PortOrder>> AddAsync(PortOrder order, OrderChange change, CancellationToken cancellation);

    /// <summary>Replaces the order that was read as <paramref name="before"/>.</summary>
    /// <exception cref="ConcurrencyConflictException">It was changed since it was read, and not by this operation.</exception>
    Task<Stored<PortOrder>> SaveAsync(
        Stored<PortOrder> before, PortOrder after, OrderChange change, CancellationToken cancellation);

    /// <summary>The timeline, oldest first.</summary>
    Task<Page<OrderEvent>> ListEventsAsync(OrderRef order, PageRequest page, CancellationToken cancellation);

    /// <summary>A mail that waits to be sent, or null when it was sent.</summary>
    Task<OrderMail?> FindMailAsync(OrderRef order, string mailId, CancellationToken cancellation);

    /// <summary>What waits beside an order, of either kind.</summary>
    Task<IReadOnlyList<Waiting>> ListWaitingAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>Takes a sent mail away and adds the event that tells of it, in one transaction. Repeating it does nothing.</summary>
    Task CompleteMailAsync(OrderRef order, string mailId, OrderEvent sent, CancellationToken cancellation);

    /// <summary>A notice that waits for its deliveries, or null when they were started.</summary>
    Task<OrderNotice?> FindNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation);

    /// <summary>Takes a notice away. Repeating it does nothing.</summary>
    Task RemoveNoticeAsync(OrderRef order, string noticeId, CancellationToken cancellation);

    /// <summary>Adds an event without touching the order's row. Repeating it (same event id) does nothing.</summary>
    Task AddEventAsync(OrderRef order, OrderEvent added, CancellationToken cancellation);
}
