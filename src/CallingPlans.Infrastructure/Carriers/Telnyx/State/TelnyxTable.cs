using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>What the adapter remembers, in one table: the cursor, what has changed, what was told, calls and blocks.</summary>
/// <remarks>All members throw <see cref="StorageUnavailableException"/> when storage does not answer.</remarks>
internal sealed class TelnyxTable(TableGateways tables)
{
    internal const string TableName = "Telnyx";

    private const string Cursor = "cursor";
    private const string Changed = "changed";
    private const string Memos = "orders";
    private const string Calls = "calls";
    private const string Blocks = "blocks";
    private const string At = "At";
    private const string Size = "Size";

    /// <summary>Lost races against other writers of one row before the call is given back.</summary>
    private const int MaxRaces = 5;

    private readonly TableGateway table = tables.For(TableName);

    internal async Task<TelnyxCursor?> FindCursorAsync(CancellationToken cancellation) =>
        await table.FindAsync(Cursor, Cursor, cancellation) is { } row ? EntityDocument.Read<TelnyxCursor>(row) : null;

    internal Task SaveCursorAsync(TelnyxCursor cursor, CancellationToken cancellation) =>
        table.PutAsync(Row(Cursor, Cursor, cursor), cancellation);

    /// <summary>Notes that something has changed; noted again it is not taken off by who read it before.</summary>
    internal async Task<Stored<TelnyxChanged>> NoteAsync(TelnyxChanged changed, CancellationToken cancellation)
    {
        var written = await table.PutAsync(Row(Changed, KeyOf(changed), changed), cancellation);
        return new Stored<TelnyxChanged>(changed, written.Version!);
    }

    /// <summary>What has changed, in the order of its keys.</summary>
    internal async Task<IReadOnlyList<Stored<TelnyxChanged>>> ListChangedAsync(
        TelnyxChanged? after, int max, CancellationToken cancellation)
    {
        var rows = await table.TakeAsync(Changed, RowRange.All, after is null ? null : KeyOf(after), max, cancellation);
        return [.. rows.Select(r => new Stored<TelnyxChanged>(EntityDocument.Read<TelnyxChanged>(r), r.ETag.ToString()))];
    }

    /// <summary>Takes it off, unless it was noted again since.</summary>
    internal Task ForgetAsync(TelnyxChanged changed, string version, CancellationToken cancellation) =>
        table.RemoveAsync(Changed, KeyOf(changed), version, cancellation);

    internal async Task<TelnyxMemo> ReadMemoAsync(OrderRef order, CancellationToken cancellation) =>
        await table.FindAsync(Memos, TableKey.Encode(order.ToString()), cancellation) is { } row
            ? EntityDocument.Read<TelnyxMemo>(row)
            : new TelnyxMemo { Order = order };

    /// <summary>Changes what is remembered, again where somebody else wrote meanwhile.</summary>
    internal async Task<TelnyxMemo> ChangeMemoAsync(
        OrderRef order, Func<TelnyxMemo, TelnyxMemo> change, CancellationToken cancellation)
    {
        var key = TableKey.Encode(order.ToString());
        for (var race = 0; race < MaxRaces; race++)
        {
            var row = await table.FindAsync(Memos, key, cancellation);
            var before = row is null ? new TelnyxMemo { Order = order } : EntityDocument.Read<TelnyxMemo>(row);
            var after = change(before);
            if (after == before)
                return before;
            var written = row is null
                ? await table.AddAsync(Row(Memos, key, after), cancellation)
                : await table.ReplaceAsync(Row(Memos, key, after), row.ETag.ToString(), cancellation);
            if (!written.IsConflict)
                return after;
        }

        throw new StorageUnavailableException($"The memory of {order} is written by others all the time.");
    }

    /// <summary>Whether a call was taken.</summary>
    internal async Task<bool> HasTakenAsync(string callId, CancellationToken cancellation) =>
        await table.FindAsync(Calls, TableKey.Encode(callId), cancellation) is not null;

    internal Task KeepCallAsync(string callId, DateTimeOffset now, CancellationToken cancellation) => table.PutAsync(
        new TableEntity(Calls, TableKey.Encode(callId)) { [At] = now.UtcTicks }, cancellation);

    /// <summary>Takes away calls that could not be repeated any more.</summary>
    internal async Task ForgetCallsAsync(DateTimeOffset before, int max, CancellationToken cancellation)
    {
        var condition = TableClient.CreateQueryFilter($"At lt {before.UtcTicks}");
        foreach (var call in await table.TakeAsync(Calls, RowRange.All, null, max, cancellation, condition))
            await table.RemoveAsync(Calls, call.RowKey, cancellation);
    }

    /// <summary>Remembers a block that was offered: its numbers are sold together.</summary>
    internal Task KeepBlockAsync(NumberRun block, CancellationToken cancellation) => table.PutAsync(
        new TableEntity(Blocks, TableKey.Encode(block.First.ToString())) { [Size] = block.Size }, cancellation);

    /// <summary>The size of the block that begins with the number; null where none was offered.</summary>
    internal async Task<int?> FindBlockAsync(TelephoneNumber first, CancellationToken cancellation) =>
        (await table.FindAsync(Blocks, TableKey.Encode(first.ToString()), cancellation))?.GetInt32(Size);

    /// <summary>The order that a row is about; null where it is about none.</summary>
    internal static OrderRef? OrderOf(TableEntity row) => row.PartitionKey switch
    {
        Memos => EntityDocument.Read<TelnyxMemo>(row).Order,
        Changed => EntityDocument.Read<TelnyxChanged>(row).Order,
        _ => null,
    };

    private static string KeyOf(TelnyxChanged changed) =>
        changed.Order is { } order ? TableKey.Of("order", order.ToString()) : TableKey.Of("part", changed.PartId ?? string.Empty);

    private static TableEntity Row<T>(string partition, string key, T value)
    {
        var row = new TableEntity(partition, key);
        EntityDocument.Write(row, value);
        return row;
    }
}
