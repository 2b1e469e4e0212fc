using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IDeadlines"/>
/// <remarks>One partition whose rows lie by moment: those due are its first.</remarks>
internal sealed class TableDeadlines(TableGateways tables) : IDeadlines
{
    private const string Partition = "deadlines";

    private readonly TableGateway table = tables.For(TableNames.Deadlines);

    public Task AddAsync(Deadline deadline, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Key(deadline));
        EntityDocument.Write(row, deadline);
        return table.PutAsync(row, cancellation);
    }

    public async Task<IReadOnlyList<Deadline>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation)
    {
        var due = new RowRange(string.Empty, TableKey.Ascending(now.AddTicks(1)));
        var rows = await table.TakeAsync(Partition, due, null, max, cancellation);
        return rows.ConvertAll(EntityDocument.Read<Deadline>);
    }

    public Task RemoveAsync(Deadline deadline, CancellationToken cancellation) =>
        table.RemoveAsync(Partition, Key(deadline), cancellation);

    private static string Key(Deadline deadline) => TableKey.Of(
        TableKey.Ascending(deadline.DueAt),
        deadline.Order.OrganizationId,
        deadline.Order.Id.ToString(),
        deadline.Kind.ToString());
}
