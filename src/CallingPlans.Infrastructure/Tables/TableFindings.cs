using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Consistency;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IFindings"/>
/// <remarks>One partition for the findings, which are few, and one row for the progress.</remarks>
internal sealed class TableFindings(TableGateways tables) : IFindings
{
    /// <summary>Of the findings themselves.</summary>
    public const string Partition = "findings";
    private const string Progress = "progress";
    private const string Confirmed = "Confirmed";

    private readonly TableGateway table = tables.For(TableNames.Findings);

    public Task PutAsync(Finding finding, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, TableKey.Encode(finding.Id)) { [Confirmed] = finding.IsConfirmed };
        EntityDocument.Write(row, finding);
        return table.PutAsync(row, cancellation);
    }

    public Task RemoveAsync(string id, CancellationToken cancellation) =>
        table.RemoveAsync(Partition, TableKey.Encode(id), cancellation);

    public async Task<Page<Finding>> ListAsync(bool confirmed, PageRequest page, CancellationToken cancellation)
    {
        var condition = confirmed ? TableClient.CreateQueryFilter($"Confirmed eq {true}") : null;
        var rows = await table.PageAsync(Partition, RowRange.All, page, cancellation, condition);
        return new Page<Finding>([.. rows.Items.Select(EntityDocument.Read<Finding>)], rows.Continuation);
    }

    public async Task<CheckProgress> ReadProgressAsync(CancellationToken cancellation)
    {
        var row = await table.FindAsync(Progress, Progress, cancellation);
        return row is null
            ? new CheckProgress(default, After: null, BegunAt: null, Checked: 0, LastPass: null)
            : EntityDocument.Read<CheckProgress>(row);
    }

    public Task WriteProgressAsync(CheckProgress progress, CancellationToken cancellation)
    {
        var row = new TableEntity(Progress, Progress);
        EntityDocument.Write(row, progress);
        return table.PutAsync(row, cancellation);
    }
}
