using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IChores"/>
/// <remarks>One partition whose rows lie by moment: those due are its first.</remarks>
internal sealed class TableChores(TableGateways tables) : IChores
{
    private const string Partition = "chores";

    private readonly TableGateway table = tables.For(TableNames.Chores);

    public Task AddAsync(Chore chore, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Key(chore));
        EntityDocument.Write(row, chore);
        return table.PutAsync(row, cancellation);
    }

    public async Task<IReadOnlyList<Chore>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation)
    {
        var due = new RowRange(string.Empty, TableKey.Ascending(now.AddTicks(1)));
        var rows = await table.TakeAsync(Partition, due, null, max, cancellation);
        return rows.ConvertAll(EntityDocument.Read<Chore>);
    }

    public Task RemoveAsync(Chore chore, CancellationToken cancellation) =>
        table.RemoveAsync(Partition, Key(chore), cancellation);

    private static string Key(Chore chore) => TableKey.Of(
        TableKey.Ascending(chore.DueAt), chore.OrganizationId, chore.Kind.ToString(), chore.Subject);
}
