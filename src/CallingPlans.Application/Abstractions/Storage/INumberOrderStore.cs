using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Orders of new numbers, beside the organisation's port orders: an order's row, its events, its mails and its line in
/// the organisation's list are written in one transaction. Timelines and waiting mails are read as a port order's are.
/// </summary>
public interface INumberOrderStore
{
    /// <summary>The order, or null: also when it belongs to another organisation.</summary>
    Task<Stored<NumberOrder>?> FindAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>Writes a new order.</summary>
    Task<Stored<NumberOrder>> AddAsync(NumberOrder order, OrderChange change, CancellationToken cancellation);

    /// <summary>Replaces the order that was read as <paramref name="before"/>.</summary>
    /// <exception cref="ConcurrencyConflictException">It was changed since it was read, and not by this operation.</exception>
    Task<Stored<NumberOrder>> SaveAsync(
        Stored<NumberOrder> before, NumberOrder after, OrderChange change, CancellationToken cancellation);
}
