using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The list of an organisation's orders, made of one row per order that lies newest first. Reads rows of that
/// organisation only.
/// </summary>
/// <remarks>
/// Newest first reads as far as the page goes. A request looks at <see cref="MaxLines"/> lines at most: a page whose
/// filter lets nearly nothing through ends there, not full, and says how to go on. The other two sorts read the lines
/// once per page and cover the newest <see cref="MaxLines"/> orders.
/// </remarks>
internal sealed class TableOrderList(TableGateways tables) : IOrderList
{
    public const int MaxLines = 20_000;

    private const int LinesPerRead = 1000;

    private readonly TableGateway table = tables.For(TableNames.Orders);

    public Task<Page<OrderListItem>> ListAsync(
        string organizationId, OrderListFilter filter, PageRequest page, CancellationToken cancellation) =>
        filter.Sort == OrderSort.NewestFirst
            ? ListNewestFirstAsync(organizationId, filter, page, cancellation)
            : ListSortedAsync(organizationId, filter, page, cancellation);

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
