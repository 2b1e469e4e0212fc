using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The orders that are with a carrier, by carrier: what a reconciliation reads, in pages.</summary>
public interface IOpenOrderIndex
{
    /// <summary>Repeating it does nothing.</summary>
    Task AddAsync(string carrier, OrderRef order, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(string carrier, OrderRef order, CancellationToken cancellation);

    Task<Page<OrderRef>> ListAsync(string carrier, PageRequest page, CancellationToken cancellation);
}
