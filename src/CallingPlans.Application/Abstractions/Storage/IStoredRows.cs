using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>
/// Everything that is stored, read piece by piece for the consistency checker: each kind of row in the order of its keys,
/// going on after any of them, so that a whole pass costs what there is to read and no more.
/// </summary>
public interface IStoredRows
{
    /// <summary>The rows of a kind that come after the key given, at most <paramref name="max"/>.</summary>
    /// <param name="after">The key of the row read last; null for the first.</param>
    /// <returns>Fewer than <paramref name="max"/> only at the end.</returns>
    Task<IReadOnlyList<StoredRow>> ReadAsync(StoredRowKind kind, string? after, int max, CancellationToken cancellation);

    /// <summary>One row as it is now, or null when it is gone.</summary>
    Task<StoredRow?> FindAsync(StoredRowKind kind, string key, CancellationToken cancellation);

    /// <summary>What stands of an order outside its own row and timeline.</summary>
    /// <param name="order">As the desk's queue would show it; its line in the list is found by its creation.</param>
    /// <param name="numbers">The numbers whose claims, inventory rows and billing events are read.</param>
    /// <param name="carrier">In whose index of open orders it is looked for; null for none.</param>
    Task<RowsBeside> ReadBesideAsync(
        DeskQueueItem order, IReadOnlyCollection<TelephoneNumber> numbers, string? carrier, CancellationToken cancellation);

    /// <summary>The number's claim, or null.</summary>
    Task<ClaimRow?> FindClaimAsync(TelephoneNumber number, CancellationToken cancellation);

    /// <summary>Length of a document's content in bytes; null where there is none.</summary>
    Task<long?> FindContentLengthAsync(string blobName, CancellationToken cancellation);
}
