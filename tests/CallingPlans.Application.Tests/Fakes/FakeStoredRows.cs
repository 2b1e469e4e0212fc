using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Rows for the consistency checker, as a test lays them out.</summary>
internal sealed class FakeStoredRows : IStoredRows
{
    /// <summary>What there is of each kind.</summary>
    public Dictionary<StoredRowKind, List<StoredRow>> Rows { get; } = [];

    /// <summary>Rows that were read.</summary>
    public int Reads { get; private set; }

    public Task<IReadOnlyList<StoredRow>> ReadAsync(StoredRowKind kind, string? after, int max, CancellationToken cancellation)
    {
        IReadOnlyList<StoredRow> read =
            [.. Of(kind).Where(r => after is null || string.CompareOrdinal(r.Key, after) > 0).OrderBy(r => r.Key, StringComparer.Ordinal).Take(max)];
        Reads += read.Count;
        return Task.FromResult(read);
    }

    public Task<StoredRow?> FindAsync(StoredRowKind kind, string key, CancellationToken cancellation) =>
        Task.FromResult(Of(kind).FirstOrDefault(r => r.Key == key));

    public Task<RowsBeside> ReadBesideAsync(
        DeskQueueItem order, IReadOnlyCollection<TelephoneNumber> numbers, string? carrier, CancellationToken cancellation) =>
        throw new NotSupportedException("The tests of the checks lay out what stands beside an order themselves.");

    public Task<ClaimRow?> FindClaimAsync(TelephoneNumber number, CancellationToken cancellation) => Task.FromResult<ClaimRow?>(null);

    public Task<long?> FindContentLengthAsync(string blobName, CancellationToken cancellation) => Task.FromResult<long?>(null);

    private List<StoredRow> Of(StoredRowKind kind) => Rows.GetValueOrDefault(kind) ?? [];
}
