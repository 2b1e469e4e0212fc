using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What a deadline is about.</summary>
public enum DeadlineKind
{
    DraftForgotten,
    BillGoesStale,
    LoaGoesStale,

    /// <summary>The bill passes its age within days.</summary>
    BillNearlyStale,

    /// <summary>The LOA passes its age within days.</summary>
    LoaNearlyStale,
}

/// <summary>A moment at which an order is to be looked at. Whether it still matters is asked of the order then.</summary>
public sealed record Deadline(OrderRef Order, DeadlineKind Kind, DateTimeOffset DueAt)
{
    /// <summary>Of what is done when it is due: an order that has applied it has met it.</summary>
    public string OperationId => $"{Kind}-{DueAt.UtcTicks}";
}

/// <summary>Deadlines by moment, so that a sweep reads only those that are due.</summary>
public interface IDeadlines
{
    /// <summary>Repeating it does nothing.</summary>
    Task AddAsync(Deadline deadline, CancellationToken cancellation);

    /// <summary>Those due, earliest first, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<Deadline>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(Deadline deadline, CancellationToken cancellation);
}
