using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Desk.Queue;

/// <summary>
/// Reads a view of the desk's index and asks every order whether it is in it. A row whose order has left the view is taken
/// away on the occasion, unless a write that enters it again may be on its way.
/// </summary>
public sealed class DeskView(IDeskIndex index, QueueReader orders, TimeProvider time)
{
    /// <summary>Rows that one request looks at; a page that finds too little among them says how to go on.</summary>
    private const int MaxRows = 5000;

    private const int FewestRows = 20;

    /// <summary>An order is written right after its row; one that is not there by then never was.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<Page<DeskQueueItem>> ListAsync(
        string view, DeskQueueFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<(string Key, DeskQueueItem Item)>();
        var after = page.Continuation;
        for (var read = 0; read < MaxRows;)
        {
            var asked = Math.Max(FewestRows, page.Top + 1 - found.Count);
            var rows = await index.ListAsync(view, filter.OrganizationId, after, asked, cancellation);
            found.AddRange((await InViewAsync(rows, cancellation))
                .Where(x => filter.Status is null || filter.Status == x.Item.Status));
            if (found.Count > page.Top)
                return new Page<DeskQueueItem>([.. found.Take(page.Top).Select(x => x.Item)], found[page.Top - 1].Key);
            if (rows.Count < asked)
                return new Page<DeskQueueItem>([.. found.Select(x => x.Item)], null);
            after = rows[^1].Key;
            read += rows.Count;
        }

        return new Page<DeskQueueItem>([.. found.Select(x => x.Item)], after);
    }

    private async Task<List<(string Key, DeskQueueItem Item)>> InViewAsync(
        IReadOnlyList<DeskIndexRow> rows, CancellationToken cancellation)
    {
        var read = await orders.ReadAsync([.. rows.Select(r => r.Target)], cancellation);
        var found = new List<(string, DeskQueueItem)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (read[i] is { } order && DeskViews.Of(order).Contains(rows[i].View))
                found.Add((rows[i].Key, order));
            else if (IsLeftBehind(rows[i], read[i]))
                await index.RemoveAsync(rows[i], cancellation);
        }

        return found;
    }

    /// <summary>
    /// Whether the change that the row was written for is over: the order has come as far, or was never written.
    /// </summary>
    private bool IsLeftBehind(DeskIndexRow row, DeskQueueItem? order) => order is null
        ? row.CreatedAt < time.GetUtcNow() - Patience
        : order.Revision >= row.Revision;
}
