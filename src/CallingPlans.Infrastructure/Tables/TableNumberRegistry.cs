using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberRegistry"/>
/// <remarks>
/// A block of numbers is claimed in one transaction. Several blocks are claimed one after the other, and given back
/// when a later one fails; whoever asks meanwhile is told that they are taken. A process that dies in between leaves
/// claims of an order that does not exist: they are taken over once they are older than <see cref="OrphanAge"/>.
/// </remarks>
internal sealed class TableNumberRegistry(TableGateways tables, TimeProvider time) : INumberRegistry
{
    /// <summary>Longer than a request lives between its claim and its order.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(2);

    private readonly NumberClaimRows claims = new(tables);

    public async Task<IReadOnlyList<ClaimConflict>> ClaimAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var taken = new List<TelephoneNumber>();
        var blocks = NumberClaimRows.Blocks(numbers).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var (conflicts, added) = await claims.ChangeAsync(
                block, standing => DecideAsync(order, block, standing, isStillOpen, cancellation), cancellation);
            taken.AddRange(added);
            if (conflicts.Count == 0)
                continue;
            await ReleaseAsync(order, taken, cancellation);
            var rest = blocks[(i + 1)..].SelectMany(b => b).ToList();
            return [.. conflicts, .. await FindConflictsAsync(order, rest, isStillOpen, cancellation)];
        }

        return [];
    }

    public async Task<IReadOnlyList<ClaimConflict>> FindConflictsAsync(
        OrderRef order,
        IReadOnlyCollection<TelephoneNumber> numbers,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var conflicts = new List<ClaimConflict>();
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            var standing = await claims.ReadAsync(block, cancellation);
            conflicts.AddRange(await ConflictsAsync(order, standing.Values, isStillOpen, cancellation));
        }

        return conflicts;
    }

    public async Task ReleaseAsync(
        OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            await claims.ChangeAsync(
                block,
                standing => Decided(
                    true, standing.Values.Where(c => c.Order == order && !c.IsActive).Select(NumberClaimRows.Remove)),
                cancellation);
        }
    }

    /// <exception cref="ConcurrencyConflictException">Another order has one of the numbers.</exception>
    public async Task ActivateAsync(
        OrderRef order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            await claims.ChangeAsync(
                block,
                standing => standing.Values.FirstOrDefault(c => IsOthers(c, order)) is { } other
                    ? throw new ConcurrencyConflictException($"Number {other.Number.Masked}")
                    : Decided(true, block
                        .Where(n => !(standing.TryGetValue(n, out var c) && c.IsActive && c.Order == order))
                        .Select(n => Write(n, order, isActive: true, standing))),
                cancellation);
        }
    }

    private async Task<ClaimDecision<(List<ClaimConflict> Conflicts, List<TelephoneNumber> Added)>> DecideAsync(
        OrderRef order,
        TelephoneNumber[] block,
        IReadOnlyDictionary<TelephoneNumber, NumberClaim> standing,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var conflicts = await ConflictsAsync(order, standing.Values, isStillOpen, cancellation);
        if (conflicts.Count > 0)
            return new((conflicts, []), []);
        bool IsOwn(TelephoneNumber n) => standing.TryGetValue(n, out var c) && c.Order == order;
        // An own claim that is old, perhaps of a try that died, is made young again: nobody may take it over now.
        var writes = block
            .Where(n => !IsOwn(n) || IsOld(standing[n]))
            .Select(n => Write(n, order, isActive: false, standing));
        return new(([], [.. block.Where(n => !IsOwn(n))]), [.. writes]);
    }

    /// <summary>The claims of others that stand: not those of an order that a died process left behind.</summary>
    private async Task<List<ClaimConflict>> ConflictsAsync(
        OrderRef order,
        IEnumerable<NumberClaim> standing,
        Func<OrderRef, CancellationToken, Task<bool>> isStillOpen,
        CancellationToken cancellation)
    {
        var others = standing.Where(c => IsOthers(c, order)).ToList();
        var orphaned = new HashSet<OrderRef>();
        foreach (var other in others.Where(IsOld).Select(c => c.Order).Distinct())
        {
            if (!await isStillOpen(other, cancellation))
                orphaned.Add(other);
        }

        return [.. others.Where(c => !(IsOld(c) && orphaned.Contains(c.Order))).Select(ConflictOf)];
    }

    /// <summary>Whether it is a claim that counts, of somebody else.</summary>
    private bool IsOthers(NumberClaim claim, OrderRef order) => claim.Order != order && !claim.HasLapsed(time.GetUtcNow());

    /// <summary>A hold has its own end.</summary>
    private bool IsOld(NumberClaim claim) =>
        claim is { IsActive: false, HeldUntil: null } && claim.ClaimedAt + OrphanAge < time.GetUtcNow();

    private static ClaimConflict ConflictOf(NumberClaim claim) =>
        new(claim.Number, claim.IsActive ? ClaimConflictKind.Active : ClaimConflictKind.InOtherOrder);

    private TableTransactionAction Write(
        TelephoneNumber number,
        OrderRef order,
        bool isActive,
        IReadOnlyDictionary<TelephoneNumber, NumberClaim> standing) => NumberClaimRows.Write(
            new NumberClaim(number, order, isActive, time.GetUtcNow()), standing.GetValueOrDefault(number));

    private static Task<ClaimDecision<T>> Decided<T>(T outcome, IEnumerable<TableTransactionAction> writes) =>
        Task.FromResult(new ClaimDecision<T>(outcome, [.. writes]));
}
