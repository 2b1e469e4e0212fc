using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IPendingSignals"/>
/// <remarks>
/// A few partitions, by the order's id, share the load of many orders that move at once; the table holds only what is
/// on its way.
/// </remarks>
internal sealed class TablePendingSignals(TableGateways tables) : IPendingSignals
{
    private const int Partitions = 4;
    private const int MaxOfOrder = 100;
    private const string StoredAt = "StoredAt";

    private readonly TableGateway table = tables.For(TableNames.PendingSignals);

    public Task AddAsync(PendingSignal signal, CancellationToken cancellation) => table.AddAsync(Row(signal), cancellation);

    /// <remarks>
    /// An order's signals are in one partition, so that each batch takes them in their order. Making a batch takes processor time:
    /// that too goes side by side.
    /// </remarks>
    public Task AddAllAsync(IReadOnlyList<PendingSignal> signals, CancellationToken cancellation) => Parallel.ForEachAsync(
        signals.DistinctBy(s => (s.Order, s.Id)).GroupBy(s => Partition(s.Order)),
        new ParallelOptions { MaxDegreeOfParallelism = Partitions, CancellationToken = cancellation },
        async (partition, token) =>
        {
            foreach (var batch in partition.Chunk(TableLimits.BatchOperations))
                await AddBatchAsync(batch, token);
        });

    public Task RemoveAsync(OrderRef order, string id, CancellationToken cancellation) =>
        table.RemoveAsync(Partition(order), Key(order, id), cancellation);

    public async Task<IReadOnlyList<PendingSignal>> ListOfAsync(OrderRef order, CancellationToken cancellation)
    {
        var own = RowRange.Under(order.OrganizationId, order.Id.ToString());
        var rows = await table.TakeAsync(Partition(order), own, null, MaxOfOrder, cancellation);
        return rows.ConvertAll(EntityDocument.Read<PendingSignal>);
    }

    /// <remarks>Oldest first within what the partitions gave.</remarks>
    public async Task<IReadOnlyList<PendingSignal>> ListAsync(
        DateTimeOffset storedBefore, int max, CancellationToken cancellation)
    {
        var condition = TableClient.CreateQueryFilter($"StoredAt lt {storedBefore.UtcTicks}");
        var partitions = await Task.WhenAll(Enumerable.Range(0, Partitions).Select(i =>
            table.TakeAsync(Partition(i), RowRange.All, null, max, cancellation, condition)));
        return
        [
            .. partitions.SelectMany(rows => rows)
                .OrderBy(row => row.GetInt64(StoredAt))
                .Take(max)
                .Select(EntityDocument.Read<PendingSignal>),
        ];
    }

    private async Task AddBatchAsync(PendingSignal[] batch, CancellationToken cancellation)
    {
        if (batch.Length > 1)
        {
            var rows = batch.Select(s => new TableTransactionAction(TableTransactionActionType.Add, Row(s))).ToList();
            if (!(await table.SubmitAsync(rows, cancellation)).IsConflict)
                return;
        }

        // Some of them are stored already, of a time before.
        foreach (var signal in batch)
            await AddAsync(signal, cancellation);
    }

    private static TableEntity Row(PendingSignal signal)
    {
        var row = new TableEntity(Partition(signal.Order), Key(signal.Order, signal.Id)) { [StoredAt] = signal.CreatedAt.UtcTicks };
        EntityDocument.Write(row, signal);
        return row;
    }

    /// <summary>Ids are random: their last digit spreads them evenly.</summary>
    private static string Partition(OrderRef order) =>
        Partition(Convert.ToInt32(order.Id.ToString()[^1..], 16) % Partitions);

    private static string Partition(int index) => $"p{index}";

    private static string Key(OrderRef order, string id) => TableKey.Of(order.OrganizationId, order.Id.ToString(), id);
}
