using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Billing;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IBillingEventStore"/>
/// <remarks>
/// Two rows an event, written together in the organisation's partition: <c>i|event</c>, which makes it exist once
/// whatever moment a repetition names, and <c>t|ticks|event</c>, which the list reads.
/// </remarks>
internal sealed class TableBillingEventStore(TableGateways tables) : IBillingEventStore
{
    /// <summary>In a mark: the key of the row that the list reads.</summary>
    public const string EventRow = "Event";

    private const int EventsPerBatch = TableLimits.BatchOperations / 2;

    private readonly TableGateway table = tables.For(TableNames.BillingEvents);

    public async Task AddAsync(
        string organizationId, IReadOnlyCollection<BillingEvent> events, CancellationToken cancellation)
    {
        foreach (var batch in events.DistinctBy(e => e.Id, StringComparer.Ordinal).Chunk(EventsPerBatch))
        {
            var answer = await table.SubmitAsync([.. batch.SelectMany(e => Rows(organizationId, e))], cancellation);
            if (!answer.IsConflict)
                continue;
            // Some are there already: each for itself, so that the others are added.
            foreach (var added in batch)
                await table.SubmitAsync([.. Rows(organizationId, added)], cancellation);
        }
    }

    public async Task<Page<BillingEvent>> ListAsync(
        string organizationId, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(TableKey.Encode(organizationId), RowRange.Under("t"), page, cancellation);
        return new Page<BillingEvent>([.. rows.Items.Select(EntityDocument.Read<BillingEvent>)], rows.Continuation);
    }

    /// <summary>The row that makes an event exist once.</summary>
    public static string MarkKey(string eventId) => TableKey.Of("i", eventId);

    private static IEnumerable<TableTransactionAction> Rows(string organizationId, BillingEvent added)
    {
        var partition = TableKey.Encode(organizationId);
        var mark = new TableEntity(partition, MarkKey(added.Id));
        var document = new TableEntity(partition, TableKey.Of("t", TableKey.Ascending(added.At), added.Id));
        mark[EventRow] = document.RowKey;
        EntityDocument.Write(document, added);
        return
        [
            new TableTransactionAction(TableTransactionActionType.Add, mark),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, document),
        ];
    }
}
