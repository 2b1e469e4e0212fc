using Azure;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>The rows of the number registry, read and written in blocks that fit one transaction.</summary>
internal sealed class NumberClaimRows(TableGateways tables)
{
    /// <summary>From so many numbers of a partition on, one read of the range costs less than one read each.</summary>
    private const int RangeReadFrom = 8;

    /// <summary>
    /// Each time that a block is changed by others between reading and writing, somebody has got further: a handful of
    /// rounds is plenty.
    /// </summary>
    private const int MaxRounds = 8;

    private readonly TableGateway table = tables.For(TableNames.NumberClaims);

    /// <summary>
    /// Blocks of numbers of one partition each, at most 100. Everybody takes them in the same order, so that of several
    /// who want the same numbers the first to get a block gets all.
    /// </summary>
    public static IEnumerable<TelephoneNumber[]> Blocks(IEnumerable<TelephoneNumber> numbers) => numbers
        .Distinct()
        .GroupBy(NumberClaim.PartitionOf, StringComparer.Ordinal)
        .OrderBy(partition => partition.Key, StringComparer.Ordinal)
        .SelectMany(partition => partition
            .OrderBy(NumberClaim.RowOf, StringComparer.Ordinal)
            .Chunk(TableLimits.BatchOperations));

    /// <summary>What stands there of a block's numbers.</summary>
    public async Task<Dictionary<TelephoneNumber, NumberClaim>> ReadAsync(
        TelephoneNumber[] block, CancellationToken cancellation)
    {
        var rows = block.Length < RangeReadFrom
            ? await Task.WhenAll(block.Select(n =>
                table.FindAsync(NumberClaim.PartitionOf(n), NumberClaim.RowOf(n), cancellation)))
            : await ReadRangeAsync(block, cancellation);
        var claims = rows.OfType<TableEntity>().Select(NumberClaim.Read).ToDictionary(c => c.Number);
        return block.Where(claims.ContainsKey).ToDictionary(n => n, n => claims[n]);
    }

    /// <summary>
    /// Reads a block, decides and writes, again while others change it in between. A decision without changes ends it.
    /// </summary>
    /// <exception cref="ConcurrencyConflictException">Others did not stop changing it.</exception>
    public async Task<T> ChangeAsync<T>(
        TelephoneNumber[] block,
        Func<IReadOnlyDictionary<TelephoneNumber, NumberClaim>, Task<ClaimDecision<T>>> decide,
        CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var decision = await decide(await ReadAsync(block, cancellation));
            if (decision.Writes.Count == 0 || !(await table.SubmitAsync(decision.Writes, cancellation)).IsConflict)
                return decision.Outcome;
        }

        throw new ConcurrencyConflictException("The registry of numbers");
    }

    /// <summary>Writes a claim where none stood, or in place of the one that was read.</summary>
    public static TableTransactionAction Write(NumberClaim claim, NumberClaim? before) => before is null
        ? new TableTransactionAction(TableTransactionActionType.Add, claim.ToRow())
        : new TableTransactionAction(
            TableTransactionActionType.UpdateReplace, claim.ToRow(), new ETag(before.Version!));

    /// <summary>Removes a claim as it was read.</summary>
    public static TableTransactionAction Remove(NumberClaim claim) =>
        new(TableTransactionActionType.Delete, claim.ToRow(), new ETag(claim.Version!));

    private async Task<TableEntity?[]> ReadRangeAsync(TelephoneNumber[] block, CancellationToken cancellation)
    {
        // The character after the digits: the last number is included.
        var range = new RowRange(NumberClaim.RowOf(block[0]), NumberClaim.RowOf(block[^1]) + ':');
        var rows = await table.TakeAsync(
            NumberClaim.PartitionOf(block[0]), range, null, int.MaxValue, cancellation);
        return [.. rows];
    }
}
