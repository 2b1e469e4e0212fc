using Azure.Data.Tables;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The names by which an organisation's orders are searched, their order numbers and telephone numbers, in a table of their own: a
/// search reads the rows of what it finds, however many orders there are.
/// </summary>
/// <remarks>
/// The partition is the organisation, the row <c>name|inverted ticks|order</c>: the rest is the key of the order's line. A name is
/// written before the order that takes it, so that no order is missed; one that an order has given up stays, and whoever finds it
/// asks the line.
/// </remarks>
internal sealed class OrderNames(TableGateways tables)
{
    private readonly TableGateway table = tables.For(TableNames.OrderNames);

    /// <summary>Adds the names that an order takes now.</summary>
    /// <param name="before">Its line as it was; null for a new order.</param>
    public Task AddAsync(OrderLine? before, OrderLine after, CancellationToken cancellation) => Task.WhenAll(NamesOf(after)
        .Except(before is null ? [] : NamesOf(before))
        .Select(name => Put(name, after))
        .Chunk(TableLimits.BatchOperations)
        .Select(batch => table.SubmitAsync(batch, cancellation)));

    /// <summary>Keys of the lines that may have a name that is the text or begins with it; null where there are more than so many.</summary>
    public async Task<IReadOnlyList<string>?> FindAsync(string organizationId, string text, int max, CancellationToken cancellation)
    {
        var prefix = TableKey.Encode(text.TrimStart('+').ToUpperInvariant());
        var rows = await table.TakeAsync(
            OrderRows.Partition(organizationId), new RowRange(prefix, prefix + '~'), null, max + 1, cancellation);
        return rows.Count > max
            ? null
            : [.. rows.Select(row => $"l{row.RowKey[row.RowKey.IndexOf(TableKey.Separator)..]}").Distinct()];
    }

    /// <summary>A telephone number without its plus sign: it is found with and without.</summary>
    private static IEnumerable<string> NamesOf(OrderLine line) =>
        line.Numbers.Select(n => n.TrimStart('+')).Prepend(line.Item.OrderNumber.ToUpperInvariant()).Distinct();

    private static TableTransactionAction Put(string name, OrderLine line) => new(
        TableTransactionActionType.UpsertReplace,
        new TableEntity(
            OrderRows.Partition(line.OrganizationId),
            TableKey.Of(name, TableKey.Descending(line.Item.CreatedAt), line.Item.Id.ToString())));
}
