using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Something that an order's orchestration has to be told. It is stored before it is raised and stays until the
/// orchestration has taken it: an event that is lost on the way is raised again by a sweep.
/// </summary>
/// <param name="Id">Unique within the order; the same when the same thing is told again.</param>
/// <param name="Update">What the carrier said; null where the order's own row says all.</param>
public sealed record PendingSignal(OrderRef Order, string Id, DateTimeOffset CreatedAt, CarrierUpdate? Update = null);

/// <summary>The signals that no orchestration has taken yet; normally next to none.</summary>
public interface IPendingSignals
{
    /// <summary>Stores a signal. The same id again does nothing.</summary>
    Task AddAsync(PendingSignal signal, CancellationToken cancellation);

    /// <summary>Stores signals. Of one order a later one is never stored without those before it.</summary>
    async Task AddAllAsync(IReadOnlyList<PendingSignal> signals, CancellationToken cancellation)
    {
        foreach (var signal in signals)
            await AddAsync(signal, cancellation);
    }

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(OrderRef order, string id, CancellationToken cancellation);

    /// <summary>What one order has still to be told, at most a hundred signals, in no order.</summary>
    Task<IReadOnlyList<PendingSignal>> ListOfAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>Signals stored before the moment given, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<PendingSignal>> ListAsync(DateTimeOffset storedBefore, int max, CancellationToken cancellation);
}
