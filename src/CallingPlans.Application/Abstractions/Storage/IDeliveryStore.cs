using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What is and was delivered to webhooks. It is kept for a bounded time.</summary>
public interface IDeliveryStore
{
    /// <summary>Adds a delivery. The same again does nothing, whatever became of it.</summary>
    Task AddAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>The delivery, or null.</summary>
    Task<Stored<Delivery>?> FindAsync(DeliveryRef reference, CancellationToken cancellation);

    /// <exception cref="ConcurrencyConflictException">It was changed or removed since it was read.</exception>
    Task<Stored<Delivery>> ReplaceAsync(Stored<Delivery> before, Delivery after, CancellationToken cancellation);

    /// <summary>A webhook's deliveries, newest first.</summary>
    Task<Page<Delivery>> ListAsync(string organizationId, string webhookId, PageRequest page, CancellationToken cancellation);

    /// <summary>Removes a delivery. Repeating it does nothing.</summary>
    Task RemoveAsync(DeliveryRef reference, CancellationToken cancellation);

    /// <summary>Removes deliveries created before the moment, at most <paramref name="max"/>, and answers how many. For a timer.</summary>
    Task<int> PurgeAsync(DateTimeOffset createdBefore, int max, CancellationToken cancellation);
}
