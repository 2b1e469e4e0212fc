using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Over all organisations: who holds which new number, and until when. It is the registry of numbers
/// (<see cref="INumberRegistry"/>) from another side: a number is held, ordered or active for one holder at most, however
/// many ask for it at the same time. A hold that has lapsed is none.
/// </summary>
public interface INumberHolds
{
    /// <summary>Holds those of the numbers that are free, and answers them.</summary>
    /// <param name="holder">A search or an order.</param>
    Task<IReadOnlyList<TelephoneNumber>> HoldFreeAsync(
        OrderRef holder, IReadOnlyCollection<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>
    /// Holds all of the numbers or none: those that are free, and those that <paramref name="from"/> holds, which pass
    /// over to the new holder.
    /// </summary>
    /// <returns>The numbers that somebody else has; nothing was changed then. Empty where all are held.</returns>
    Task<IReadOnlyList<TelephoneNumber>> TakeAsync(
        OrderRef holder,
        OrderRef? from,
        IReadOnlyCollection<TelephoneNumber> numbers,
        DateTimeOffset until,
        CancellationToken cancellation);

    /// <summary>Makes the order's numbers free again, also those that are active. Repeating it does nothing.</summary>
    Task FreeAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation);
}
