namespace CallingPlans.Testing.Tables;

/// <summary>One table in memory: rows in the order of their keys, found by their place.</summary>
internal sealed class DoubledTable
{
    private static readonly string Last = new('\uffff', 8);
    private readonly SortedSet<DoubledRow> rows = new(DoubledRow.Order);

    public Lock Gate { get; } = new();

    public int Count => rows.Count;

    public DoubledRow? Find(string partition, string key) =>
        rows.TryGetValue(DoubledRow.At(partition, key), out var row) ? row : null;

    public void Put(DoubledRow row)
    {
        rows.Remove(row);
        rows.Add(row);
    }

    public void Remove(DoubledRow row) => rows.Remove(row);

    /// <summary>Rows for which a filter holds, from a place on; it looks only where the filter's keys allow it.</summary>
    /// <param name="next">The place of the first row that did not go in; null at the end.</param>
    public List<DoubledRow> Take(DoubledFilter filter, DoubledRow? from, int max, out DoubledRow? next)
    {
        var low = DoubledRow.At(filter.Partition ?? string.Empty, filter.LowestKey ?? string.Empty);
        if (from is not null && DoubledRow.Order.Compare(from, low) > 0)
            low = from;
        var high = DoubledRow.At(filter.Partition ?? Last, filter.HighestKey ?? Last);
        var found = new List<DoubledRow>();
        next = null;
        if (DoubledRow.Order.Compare(low, high) > 0)
            return found;
        foreach (var row in rows.GetViewBetween(low, high))
        {
            if (!filter.Holds(row))
                continue;
            if (found.Count == max)
            {
                next = row;
                break;
            }

            found.Add(row);
        }

        return found;
    }
}
