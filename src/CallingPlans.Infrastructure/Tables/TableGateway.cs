using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using ETag = Azure.ETag;
using RequestFailedException = Azure.RequestFailedException;
using Response = Azure.Response;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// One table. Creates it before its first use, bounds every call in time, keeps to Azure's limits, and settles writes
/// whose answer was lost: every row carries the id of the operation that wrote it, and when storage says that a row
/// exists or was changed, the row is read back; if this operation wrote it, the write is done.
/// </summary>
/// <remarks>All members throw <see cref="StorageUnavailableException"/> when storage does not answer.</remarks>
internal sealed class TableGateway(TableClient table, StoragePlace place) : IDisposable
{
    /// <summary>The id of the operation that wrote a row. A caller may set it; else each write gets its own.</summary>
    public const string Operation = "Operation";

    private const int RowsPerRequest = 1000;

    private readonly SemaphoreSlim creating = new(1);
    private volatile bool created;

    /// <summary>The row, or null.</summary>
    public Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation) =>
        RunAsync(token => ReadAsync(partition, row, token), cancellation);

    /// <summary>Writes a row where there is none.</summary>
    public Task<WriteAnswer> AddAsync(TableEntity entity, CancellationToken cancellation) =>
        WriteAsync(entity, token => table.AddEntityAsync(entity, token), cancellation);

    /// <summary>Replaces a row whose version is still the one given.</summary>
    public Task<WriteAnswer> ReplaceAsync(TableEntity entity, string version, CancellationToken cancellation) =>
        WriteAsync(
            entity,
            token => table.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, token),
            cancellation);

    /// <summary>Writes a row, whatever stood there.</summary>
    public Task<WriteAnswer> PutAsync(TableEntity entity, CancellationToken cancellation) =>
        WriteAsync(entity, token => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, token), cancellation);

    /// <summary>Removes a row, whatever stands there. Repeating it does nothing.</summary>
    public Task RemoveAsync(string partition, string row, CancellationToken cancellation) =>
        RunAsync(token => table.DeleteEntityAsync(partition, row, ETag.All, token), cancellation);

    /// <summary>Removes a row whose version is still the one given; one that was changed stays.</summary>
    public Task RemoveAsync(string partition, string row, string version, CancellationToken cancellation) => RunAsync(
        async token =>
        {
            try
            {
                await table.DeleteEntityAsync(partition, row, new ETag(version), token);
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                return false;
            }

            return true;
        },
        cancellation);

    /// <summary>All of the operations or none. A conflict of one is a conflict of all.</summary>
    /// <exception cref="StorageLimitException">Azure would refuse the transaction.</exception>
    public Task<WriteAnswer> SubmitAsync(IReadOnlyList<TableTransactionAction> batch, CancellationToken cancellation)
    {
        var witness = batch.Where(a => a.ActionType != TableTransactionActionType.Delete)
            .Select(a => (TableEntity)a.Entity)
            .FirstOrDefault();
        Stamp(batch.Where(a => a.ActionType != TableTransactionActionType.Delete).Select(a => (TableEntity)a.Entity));
        TableLimits.Check(batch);
        return RunAsync(
            async token =>
            {
                try
                {
                    var answer = await table.SubmitTransactionAsync(batch, token);
                    return new WriteAnswer(WriteResult.Written, answer.Value[0].Headers.ETag?.ToString());
                }
                catch (RequestFailedException refused) when (IsConflict(refused))
                {
                    return witness is null ? WriteAnswer.Conflict : await SettleAsync(witness, token);
                }
            },
            cancellation);
    }

    /// <summary>Rows of a range in the order of their keys; full until the last page.</summary>
    /// <param name="condition">A further OData condition, or null.</param>
    public async Task<Page<TableEntity>> PageAsync(
        string partition, RowRange range, PageRequest page, CancellationToken cancellation, string? condition = null)
    {
        var rows = await TakeAsync(partition, range, page.Continuation, page.Top + 1, cancellation, condition);
        return rows.Count > page.Top
            ? new Page<TableEntity>(rows[..page.Top], rows[page.Top - 1].RowKey)
            : new Page<TableEntity>(rows, null);
    }

    /// <summary>The first rows of a range, or the first after the key given.</summary>
    public Task<List<TableEntity>> TakeAsync(
        string partition,
        RowRange range,
        string? after,
        int max,
        CancellationToken cancellation,
        string? condition = null)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {range.To} and ")
            + (after is null
                ? TableClient.CreateQueryFilter($"RowKey ge {range.From}")
                : TableClient.CreateQueryFilter($"RowKey gt {after}"));
        return TakeAsync(condition is null ? filter : $"{filter} and {condition}", max, cancellation);
    }

    /// <summary>
    /// The first rows for which the OData condition holds, in any partition: it reads the whole table. Not for
    /// requests.
    /// </summary>
    public Task<List<TableEntity>> TakeAsync(string filter, int max, CancellationToken cancellation) => RunAsync(
        async token =>
        {
            var rows = new List<TableEntity>();
            await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(max, RowsPerRequest), null, token))
            {
                rows.Add(row);
                if (rows.Count == max)
                    break;
            }

            return rows;
        },
        cancellation);

    /// <summary>The first rows of the whole table after the key given, by partition and row. Not for requests.</summary>
    /// <param name="after">Null for the first.</param>
    public async Task<List<TableEntity>> ScanAsync(
        (string Partition, string Row)? after, int max, CancellationToken cancellation)
    {
        if (after is not { } last)
            return await TakeAsync(TableClient.CreateQueryFilter($"PartitionKey ge {string.Empty}"), max, cancellation);
        var rows = await TakeAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {last.Partition} and RowKey gt {last.Row}"), max, cancellation);
        if (rows.Count < max)
        {
            rows.AddRange(await TakeAsync(
                TableClient.CreateQueryFilter($"PartitionKey gt {last.Partition}"), max - rows.Count, cancellation));
        }

        return rows;
    }

    public void Dispose() => creating.Dispose();

    private Task<WriteAnswer> WriteAsync(
        TableEntity entity, Func<CancellationToken, Task<Response>> write, CancellationToken cancellation)
    {
        Stamp([entity]);
        TableLimits.Check(entity);
        return RunAsync(
            async token =>
            {
                try
                {
                    var answer = await write(token);
                    return new WriteAnswer(WriteResult.Written, answer.Headers.ETag?.ToString());
                }
                catch (RequestFailedException refused) when (IsConflict(refused))
                {
                    return await SettleAsync(entity, token);
                }
            },
            cancellation);
    }

    /// <summary>409: the row exists. 412: it was changed. 404: the row to replace or remove is gone.</summary>
    private static bool IsConflict(RequestFailedException refused) => refused.Status is 404 or 409 or 412;

    private async Task<WriteAnswer> SettleAsync(TableEntity written, CancellationToken cancellation)
    {
        var stored = await ReadAsync(written.PartitionKey, written.RowKey, cancellation);
        return stored?.GetString(Operation) == written.GetString(Operation)
            ? new WriteAnswer(WriteResult.WrittenBefore, stored!.ETag.ToString())
            : WriteAnswer.Conflict;
    }

    private async Task<TableEntity?> ReadAsync(string partition, string row, CancellationToken cancellation)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellation);
        return answer.HasValue ? answer.Value : null;
    }

    private static void Stamp(IEnumerable<TableEntity> entities)
    {
        var own = Guid.NewGuid().ToString("N");
        foreach (var entity in entities)
            entity.TryAdd(Operation, own);
    }

    private Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        StorageCalls.RunAsync(
            place,
            StorageTiming.TableCall,
            async token =>
            {
                await CreateOnceAsync(token);
                return await call(token);
            },
            cancellation);

    private async Task CreateOnceAsync(CancellationToken cancellation)
    {
        if (created)
            return;
        await creating.WaitAsync(cancellation);
        try
        {
            if (!created)
                await table.CreateIfNotExistsAsync(cancellation);
            created = true;
        }
        finally
        {
            creating.Release();
        }
    }
}
