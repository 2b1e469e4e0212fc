using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberHolds"/>
/// <remarks>
/// Holds are rows of the number registry with an end. Each block of numbers is decided and written in one transaction
/// over rows as they were read: of all who want a number one writes first, and the others read again.
/// </remarks>
internal sealed class TableNumberHolds(TableGateways tables, TimeProvider time) : INumberHolds
{
    private readonly NumberClaimRows claims = new(tables);

    public async Task<IReadOnlyList<TelephoneNumber>> HoldFreeAsync(
        OrderRef holder, IReadOnlyCollection<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation)
    {
        var held = new List<TelephoneNumber>();
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            held.AddRange(await claims.ChangeAsync(
                block,
                standing =>
                {
                    TelephoneNumber[] free = [.. block.Where(n => IsFreeFor(holder, null, standing.GetValueOrDefault(n)))];
                    return Decided<IEnumerable<TelephoneNumber>>(free, free.Select(n => Hold(n, holder, until, standing)));
                },
                cancellation));
        }

        return held;
    }

    public async Task<IReadOnlyList<TelephoneNumber>> TakeAsync(
        OrderRef holder,
        OrderRef? from,
        IReadOnlyCollection<TelephoneNumber> numbers,
        DateTimeOffset until,
        CancellationToken cancellation)
    {
        var done = new List<IReadOnlyDictionary<TelephoneNumber, NumberClaim?>>();
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            var (others, before) = await claims.ChangeAsync(
                block, standing => Take(holder, from, block, until, standing), cancellation);
            if (others.Count == 0)
            {
                done.Add(before);
                continue;
            }

            foreach (var taken in done)
                await PutBackAsync(holder, taken, cancellation);
            return others;
        }

        return [];
    }

    public async Task FreeAsync(OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            await claims.ChangeAsync(
                block,
                standing => Decided(true, standing.Values.Where(c => c.Order == order).Select(NumberClaimRows.Remove)),
                cancellation);
        }
    }

    private Task<ClaimDecision<(List<TelephoneNumber> Others, IReadOnlyDictionary<TelephoneNumber, NumberClaim?> Before)>> Take(
        OrderRef holder,
        OrderRef? from,
        TelephoneNumber[] block,
        DateTimeOffset until,
        IReadOnlyDictionary<TelephoneNumber, NumberClaim> standing)
    {
        IReadOnlyDictionary<TelephoneNumber, NumberClaim?> before = block.ToDictionary(n => n, standing.GetValueOrDefault);
        var others = block.Where(n => !IsFreeFor(holder, from, before[n])).ToList();
        return Decided((others, before), others.Count > 0 ? [] : block.Select(n => Hold(n, holder, until, standing)));
    }

    /// <summary>What was taken of an earlier block, before a later one failed: it is as it was.</summary>
    private Task PutBackAsync(
        OrderRef holder, IReadOnlyDictionary<TelephoneNumber, NumberClaim?> before, CancellationToken cancellation) =>
        claims.ChangeAsync(
            [.. before.Keys],
            standing => Decided(true, standing.Values.Where(c => c.Order == holder).Select(claim =>
                before[claim.Number] is { } former ? NumberClaimRows.Write(former, claim) : NumberClaimRows.Remove(claim))),
            cancellation);

    private bool IsFreeFor(OrderRef holder, OrderRef? from, NumberClaim? standing) =>
        standing is null
        || standing.HasLapsed(time.GetUtcNow())
        || (standing.HeldUntil is not null && (standing.Order == holder || standing.Order == from));

    private TableTransactionAction Hold(
        TelephoneNumber number,
        OrderRef holder,
        DateTimeOffset until,
        IReadOnlyDictionary<TelephoneNumber, NumberClaim> standing) => NumberClaimRows.Write(
            new NumberClaim(number, holder, IsActive: false, time.GetUtcNow(), HeldUntil: until), standing.GetValueOrDefault(number));

    private static Task<ClaimDecision<T>> Decided<T>(T outcome, IEnumerable<TableTransactionAction> writes) =>
        Task.FromResult(new ClaimDecision<T>(outcome, [.. writes]));
}
