using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>Why a number could not be claimed.</summary>
public enum ClaimConflictKind
{
    /// <summary>Another open order of anybody has it.</summary>
    InOtherOrder,

    /// <summary>It is active already.</summary>
    Active,
}

/// <summary>A number that could not be claimed. It does not say whose it is.</summary>
public sealed record ClaimConflict(TelephoneNumber Number, ClaimConflictKind Kind);

/// <summary>
/// Over all organisations: which order has a number. A number is in one open order at most, however many ask for it at
/// the same time.
/// </summary>
public interface INumberRegistry
{
    /// <summary>
    /// Claims all of the numbers or none, and answers the conflicts. A number that the order has already is no conflict.
    /// A claim of an order for which <paramref name="isStillOpen"/> says false (a process died between claim and
    /// order) is taken over.
    /// </summary>
    Task<IReadOnlyList<ClaimConflict>> ClaimAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation);

    /// <summary>What <see cref="ClaimAsync"/> would answer now; claims nothing.</summary>
    Task<IReadOnlyList<ClaimConflict>> FindConflictsAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation);

    /// <summary>Gives back what the order has claimed; what is active stays. Repeating it does nothing.</summary>
    Task ReleaseAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation);

    /// <summary>Marks the order's numbers active. Repeating it does nothing.</summary>
    Task ActivateAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation);
}
