using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>Which numbers are looked for; null members do not count.</summary>
/// <param name="Market">ISO 3166-1 alpha-2.</param>
/// <param name="AreaCode">Without trunk prefix.</param>
/// <param name="Prefix">The digits after the area code, or their beginning.</param>
/// <param name="RunLength">How many consecutive numbers each run has; 1 for single numbers.</param>
/// <param name="Spread">
/// Another one for every search: a carrier with plenty begins elsewhere for each, so that searches seldom meet.
/// </param>
public sealed record NumberQuery(
    string Market,
    NumberKind Kind,
    string? Region,
    string? AreaCode,
    string? Prefix,
    string? City,
    int RunLength,
    string Spread);

/// <summary>
/// A carrier that sells new numbers. Every call may throw <see cref="CarrierUnavailableException"/> (try again) or
/// <see cref="CarrierRefusedException"/> (trying again is no use).
/// </summary>
public interface INumberSupplier
{
    /// <summary>As configuration names it, such as <c>simulated</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Runs of numbers that the carrier sells and that fit the query. What other customers of this system hold or have
    /// may be among them.
    /// </summary>
    Task<Page<NumberRun>> SearchAsync(NumberQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>Keeps the numbers from the carrier's other customers, and answers those that it could keep.</summary>
    /// <param name="holder">The search or order in whose name they are kept. Repeating it does nothing.</param>
    Task<IReadOnlyList<TelephoneNumber>> ReserveAsync(
        OrderRef holder, IReadOnlyList<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>
    /// Orders numbers. The same order again is the same order, and has the same answer.
    /// </summary>
    /// <returns>When they were provisioned; null while the carrier is at work: ask again.</returns>
    Task<DateTimeOffset?> OrderAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation);

    /// <summary>Gives numbers back. Repeating it does nothing.</summary>
    Task ReleaseAsync(IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation);
}
