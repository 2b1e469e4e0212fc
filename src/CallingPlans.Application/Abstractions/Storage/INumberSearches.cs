using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Searches for new numbers, for as long as somebody may order what they found.</summary>
public interface INumberSearches
{
    Task AddAsync(NumberSearch search, CancellationToken cancellation);

    /// <summary>The search, or null: also when it belongs to another organisation.</summary>
    Task<NumberSearch?> FindAsync(OrderRef search, CancellationToken cancellation);

    /// <summary>Searches whose holds ended before the moment given, at most <paramref name="max"/>. For a timer.</summary>
    Task<IReadOnlyList<NumberSearch>> ListEndedAsync(DateTimeOffset endedBefore, int max, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(OrderRef search, CancellationToken cancellation);
}
