using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Whose a support request is: the porting desk knows it by its id alone.</summary>
public interface ISupportOrderIndex
{
    /// <summary>Repeating it does nothing.</summary>
    Task AddAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>The order with its organisation, or null.</summary>
    Task<OrderRef?> FindAsync(OrderId id, CancellationToken cancellation);
}
