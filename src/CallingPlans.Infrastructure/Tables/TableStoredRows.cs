using System.Text.Json;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Billing;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Infrastructure.Blobs;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IStoredRows"/>
/// <remarks>
/// A key is partition and row with a line feed between them, which no key of a table has; of an order's place it is the
/// order's id.
/// </remarks>
internal sealed class TableStoredRows(
    TableGateways tables, IPortOrderStore orders, INumberInventory inventory, BlobDocuments documents) : IStoredRows
{
    private const char Between = '\n';
    private const int SideBySide = 8;

    private readonly TableGateway places = tables.For(TableNames.OrderPlaces);
    private readonly TableGateway views = tables.For(TableNames.DeskViews);
    private readonly TableGateway lines = tables.For(TableNames.Orders);
    private readonly TableGateway openOrders = tables.For(TableNames.OpenOrders);
    private readonly TableGateway billing = tables.For(TableNames.BillingEvents);
    private readonly NumberClaimRows claims = new(tables);

    public async Task<IReadOnlyList<StoredRow>> ReadAsync(
        StoredRowKind kind, string? after, int max, CancellationToken cancellation)
    {
        var rows = kind switch
        {
            StoredRowKind.DeskOrder => await views.TakeAsync(DeskViews.All, RowRange.All, RowOf(after), max, cancellation),
            StoredRowKind.Order => await places.ScanAsync(after is null ? null : (after, TableDeskIndex.Place), max, cancellation),
            _ => await tables.For(TableOf(kind)).ScanAsync(Parse(after), max, cancellation),
        };
        var read = new List<StoredRow>();
        foreach (var row in rows)
            read.Add(await ReadAsync(kind, row, cancellation));
        return read;
    }

    public async Task<StoredRow?> FindAsync(StoredRowKind kind, string key, CancellationToken cancellation)
    {
        var (partition, id) = kind == StoredRowKind.Order ? (key, TableDeskIndex.Place) : Parse(key)!.Value;
        var row = await tables.For(TableOf(kind)).FindAsync(partition, id, cancellation);
        return row is null ? null : await ReadAsync(kind, row, cancellation);
    }

    public async Task<RowsBeside> ReadBesideAsync(
        DeskQueueItem order, IReadOnlyCollection<TelephoneNumber> numbers, string? carrier, CancellationToken cancellation)
    {
        var line = await lines.FindAsync(
            OrderRows.Partition(order.OrganizationId), OrderRows.LineKey(order.CreatedAt, order.Id), cancellation);
        var shown = line is null ? null : EntityDocument.Read<OrderLine>(line);
        var standing = new List<string>();
        foreach (var view in DeskViews.Of(order))
        {
            if (await views.FindAsync(view, TableDeskIndex.Key(order), cancellation) is not null)
                standing.Add(view);
        }

        return new RowsBeside(
            shown?.Item,
            shown?.Numbers ?? [],
            standing,
            await places.FindAsync(order.Id.ToString(), TableDeskIndex.Place, cancellation) is not null,
            carrier is not null
                && await openOrders.FindAsync(TableKey.Encode(carrier), TableOpenOrderIndex.Key(order.Order), cancellation) is not null,
            await ClaimsOfAsync(numbers, cancellation),
            await InventoryOfAsync(order.OrganizationId, numbers, cancellation),
            await BilledAsync(order, numbers, cancellation),
            await WaitingAsync(order, cancellation));
    }

    public async Task<ClaimRow?> FindClaimAsync(TelephoneNumber number, CancellationToken cancellation) =>
        (await ClaimsOfAsync([number], cancellation)).GetValueOrDefault(number);

    public Task<long?> FindContentLengthAsync(string blobName, CancellationToken cancellation) =>
        documents.FindLengthAsync(blobName, cancellation);

    private async Task<StoredRow> ReadAsync(StoredRowKind kind, TableEntity row, CancellationToken cancellation)
    {
        var key = kind == StoredRowKind.Order ? row.PartitionKey : $"{row.PartitionKey}{Between}{row.RowKey}";
        try
        {
            return kind switch
            {
                StoredRowKind.Order or StoredRowKind.DeskOrder => new OrderRow(key, EntityDocument.Read<IndexedOrder>(row), kind),
                StoredRowKind.NumberClaim => ToRow(NumberClaim.Read(row)),
                StoredRowKind.InventoryNumber => new InventoryRow(key, EntityDocument.Read<InventoryNumber>(row)),
                StoredRowKind.BillingEvent => await BillingAsync(key, row, cancellation),
                StoredRowKind.OpenOrder => new OpenOrderRow(key, row.PartitionKey, EntityDocument.Read<Domain.Orders.OrderRef>(row)),
                StoredRowKind.PendingSignal => new SignalRow(key, EntityDocument.Read<PendingSignal>(row)),
                StoredRowKind.Deadline => new DeadlineRow(key, EntityDocument.Read<Deadline>(row)),
                StoredRowKind.Chore => new ChoreRow(key, EntityDocument.Read<Chore>(row)),
                StoredRowKind.WebhookDelivery => new DeliveryRow(key, EntityDocument.Read<Delivery>(row)),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of row."),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or FormatException or NullReferenceException)
        {
            return new UnreadableRow(key, e.GetType().Name);
        }
    }

    /// <summary>A mark of before it named its event's row is taken to have one.</summary>
    private async Task<StoredRow> BillingAsync(string key, TableEntity row, CancellationToken cancellation)
    {
        if (row.GetString(TableBillingEventStore.EventRow) is { } told)
            return new BillingMarkRow(key, row.PartitionKey, await billing.FindAsync(row.PartitionKey, told, cancellation) is not null);
        if (!row.RowKey.StartsWith('t'))
            return new BillingMarkRow(key, row.PartitionKey, HasEvent: true);
        var billed = EntityDocument.Read<BillingEvent>(row);
        var mark = await billing.FindAsync(row.PartitionKey, TableBillingEventStore.MarkKey(billed.Id), cancellation);
        var marked = mark?.GetString(TableBillingEventStore.EventRow);
        return new BillingRow(key, billed, mark is not null, marked is not null && marked != row.RowKey);
    }

    private static ClaimRow ToRow(NumberClaim claim) => new(
        $"{NumberClaim.PartitionOf(claim.Number)}{Between}{NumberClaim.RowOf(claim.Number)}",
        claim.Number,
        claim.Order,
        claim.IsActive,
        claim.HeldUntil);

    private async Task<Dictionary<TelephoneNumber, ClaimRow>> ClaimsOfAsync(
        IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var found = new Dictionary<TelephoneNumber, ClaimRow>();
        foreach (var block in NumberClaimRows.Blocks(numbers))
        {
            foreach (var (number, claim) in await claims.ReadAsync(block, cancellation))
                found[number] = ToRow(claim);
        }

        return found;
    }

    private async Task<Dictionary<TelephoneNumber, InventoryNumber>> InventoryOfAsync(
        string organizationId, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var found = await EachAsync(numbers, async number => (await inventory.FindAsync(organizationId, number, cancellation))?.Value);
        return found.OfType<InventoryNumber>().ToDictionary(n => n.Number);
    }

    private async Task<HashSet<TelephoneNumber>> BilledAsync(
        DeskQueueItem order, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var marks = await EachAsync(numbers, number => billing.FindAsync(
            TableKey.Encode(order.OrganizationId),
            TableBillingEventStore.MarkKey($"{order.Id}-{number.ToString()[1..]}"),
            cancellation));
        return [.. numbers.Zip(marks).Where(both => both.Second is not null).Select(both => both.First)];
    }

    private async Task<List<WaitingSince>> WaitingAsync(DeskQueueItem order, CancellationToken cancellation)
    {
        var waiting = new List<WaitingSince>();
        foreach (var what in await orders.ListWaitingAsync(order.Order, cancellation))
        {
            DateTimeOffset? since = what.Kind == WaitingKind.Mail
                ? (await orders.FindMailAsync(order.Order, what.Id, cancellation))?.CreatedAt
                : (await orders.FindNoticeAsync(order.Order, what.Id, cancellation))?.At;
            if (since is { } at)
                waiting.Add(new WaitingSince(what, at));
        }

        return waiting;
    }

    private static async Task<IReadOnlyList<T>> EachAsync<T>(
        IReadOnlyCollection<TelephoneNumber> numbers, Func<TelephoneNumber, Task<T>> read)
    {
        var found = new List<T>();
        foreach (var some in numbers.Chunk(SideBySide))
            found.AddRange(await Task.WhenAll(some.Select(read)));
        return found;
    }

    private static string TableOf(StoredRowKind kind) => kind switch
    {
        StoredRowKind.Order => TableNames.OrderPlaces,
        StoredRowKind.DeskOrder => TableNames.DeskViews,
        StoredRowKind.NumberClaim => TableNames.NumberClaims,
        StoredRowKind.InventoryNumber => TableNames.NumberInventory,
        StoredRowKind.BillingEvent => TableNames.BillingEvents,
        StoredRowKind.OpenOrder => TableNames.OpenOrders,
        StoredRowKind.PendingSignal => TableNames.PendingSignals,
        StoredRowKind.Deadline => TableNames.Deadlines,
        StoredRowKind.Chore => TableNames.Chores,
        StoredRowKind.WebhookDelivery => TableNames.WebhookDeliveries,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "In no table."),
    };

    private static (string Partition, string Row)? Parse(string? key)
    {
        if (key is null)
            return null;
        var at = key.IndexOf(Between, StringComparison.Ordinal);
        return (key[..at], key[(at + 1)..]);
    }

    private static string? RowOf(string? key) => Parse(key)?.Row;
}
