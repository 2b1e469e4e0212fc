using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="ISupportCases"/>
/// <remarks>
/// Two rows a case in the organisation's partition, always written together: one by id, and a copy of it in the list,
/// newest first.
/// </remarks>
internal sealed class TableSupportCases(TableGateways tables) : ISupportCases
{
    private const string Case = "case";
    private const string Line = "line";

    private readonly TableGateway table = tables.For(TableNames.SupportCases);

    public Task AddAsync(SupportCase opened, CancellationToken cancellation) =>
        table.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.Add, Row(opened)),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, LineOf(opened)),
            ],
            cancellation);

    public async Task<Stored<SupportCase>?> FindAsync(OrderRef reference, CancellationToken cancellation)
    {
        var row = await table.FindAsync(
            TableKey.Encode(reference.OrganizationId), TableKey.Of(Case, reference.Id.ToString()), cancellation);
        return row is null ? null : new Stored<SupportCase>(EntityDocument.Read<SupportCase>(row), row.ETag.ToString());
    }

    public async Task ReplaceAsync(Stored<SupportCase> before, SupportCase after, CancellationToken cancellation)
    {
        var answer = await table.SubmitAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(after), new Azure.ETag(before.Version)),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, LineOf(after)),
            ],
            cancellation);
        if (answer.IsConflict)
            throw new ConcurrencyConflictException($"Support case {after.CaseNumber}");
    }

    public async Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(TableKey.Encode(organizationId), RowRange.Under(Line), page, cancellation);
        return new Page<SupportCase>([.. rows.Items.Select(EntityDocument.Read<SupportCase>)], rows.Continuation);
    }

    private static TableEntity Row(SupportCase stored) => Holding(stored, TableKey.Of(Case, stored.Id.ToString()));

    private static TableEntity LineOf(SupportCase stored) =>
        Holding(stored, TableKey.Of(Line, TableKey.Descending(stored.CreatedAt), stored.Id.ToString()));

    private static TableEntity Holding(SupportCase stored, string key)
    {
        var row = new TableEntity(TableKey.Encode(stored.OrganizationId), key);
        EntityDocument.Write(row, stored);
        return row;
    }
}
