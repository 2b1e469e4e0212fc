using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The list of an organisation's orders, made of one row per order that lies newest first. Reads rows of that
/// organisation only.
/// </summary>
/// <remarks>
/// Newest first reads as far as the page goes. A request looks at <see cref="MaxLines"/> lines at most: a page whose
/// filter lets nearly nothing through ends there, not full, and says how to go on. The other two sorts read the lines
/// once per page and cover the newest <see cref="MaxLines"/> orders. A search reads the lines that its names lead to
/// (<see cref="OrderNames"/>), and lines in turn only where these are more than <see cref="MostFound"/>, or none.
/// </remarks>
internal sealed class TableOrderList(TableGateways tables) : IOrderList
{
    public const int MaxLines = 20_000;

    private const int LinesPerRead = 1000;

    /// <summary>What more orders share is no name that one looks for: their lines are read instead.</summary>
    private const int MostFound = 100;

    private readonly TableGateway table = tables.For(TableNames.Orders);

    private readonly OrderNames names = new(tables);

    public async Task<Page<OrderListItem>> ListAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation)
    {
        if (filter.Text is { } text
            && await names.FindAsync(organizationId, text.Trim(), MostFound, cancellation) is { Count: > 0 } found)
            return await ListFoundAsync(organizationId, found, filter, page, cancellation);
        return filter.Sort == OrderSort.NewestFirst
            ? await ListNewestFirstAsync(organizationId, filter, page, cancellation)
            : await ListSortedAsync(organizationId, filter, page, cancellation);
    }

    /// <summary>Of the lines that a search has found by their names those that still match.</summary>
    private async Task<Page<OrderListItem>> ListFoundAsync(
        string organizationId, IReadOnlyList<string> keys, OrderListFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(keys.Select(key => table.FindAsync(OrderRows.Partition(organizationId), key, cancellation)));
        return PageOf(
            rows.OfType<TableEntity>()
                .Select(row => (row.RowKey, Line: EntityDocument.Read<OrderLine>(row)))
                .Where(l => l.Line.Matches(filter))
                .Select(l => (filter.Sort == OrderSort.NewestFirst ? l.RowKey : SortKey(filter.Sort, l.Line.Item), l.Line.Item)),
            page);
    }

    private async Task<Page<OrderListItem>> ListNewestFirstAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var unfiltered = filter == new OrderListFilter();
        var found = new List<(string Key, OrderListItem Item)>();
        var last = page.Continuation;
        for (var read = 0; read < MaxLines;)
        {
            var lines = await ReadAsync(organizationId, last, unfiltered ? page.Top + 1 : LinesPerRead, cancellation);
            found.AddRange(lines.Lines.Where(l => l.Line.Matches(filter)).Select(l => (l.Key, l.Line.Item)));
            if (found.Count > page.Top)
                return new Page<OrderListItem>([.. found.Take(page.Top).Select(l => l.Item)], found[page.Top - 1].Key);
            if (lines.AtEnd)
                return new Page<OrderListItem>([.. found.Select(l => l.Item)], null);
            last = lines.Lines[^1].Key;
            read += lines.Lines.Count;
        }

        return new Page<OrderListItem>([.. found.Select(l => l.Item)], last);
    }

    private async Task<Page<OrderListItem>> ListSortedAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<(string Key, OrderListItem Item)>();
        string? last = null;
        for (var read = 0; read < MaxLines;)
        {
            var lines = await ReadAsync(organizationId, last, LinesPerRead, cancellation);
            found.AddRange(lines.Lines
                .Where(l => l.Line.Matches(filter))
                .Select(l => (SortKey(filter.Sort, l.Line.Item), l.Line.Item)));
            if (lines.AtEnd)
                break;
            last = lines.Lines[^1].Key;
            read += lines.Lines.Count;
        }

        return PageOf(found, page);
    }

    private static Page<OrderListItem> PageOf(IEnumerable<(string Key, OrderListItem Item)> found, PageRequest page)
    {
        var rest = found
            .Where(l => page.Continuation is null || string.CompareOrdinal(l.Key, page.Continuation) > 0)
            .OrderBy(l => l.Key, StringComparer.Ordinal)
            .Take(page.Top + 1)
            .ToList();
        return new Page<OrderListItem>(
            [.. rest.Take(page.Top).Select(l => l.Item)], rest.Count > page.Top ? rest[page.Top - 1].Key : null);
    }

    private async Task<(List<(string Key, OrderLine Line)> Lines, bool AtEnd)> ReadAsync(
        string organizationId, string? after, int max, CancellationToken cancellation)
    {
        var rows = await table.TakeAsync(
            OrderRows.Partition(organizationId), OrderRows.Lines, after, max, cancellation);
        return (rows.ConvertAll(row => (row.RowKey, EntityDocument.Read<OrderLine>(row))), rows.Count < max);
    }

    /// <summary>The earliest FOC first and those without one last, the newest before the older of a day.</summary>
    private static string SortKey(OrderSort sort, OrderListItem item) => sort == OrderSort.OldestFirst
        ? $"{TableKey.Ascending(item.CreatedAt)}|{item.Id}"
        : $"{item.FocDate ?? DateOnly.MaxValue:yyyy-MM-dd}|{TableKey.Descending(item.CreatedAt)}|{item.Id}";
}
