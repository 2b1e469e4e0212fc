using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberInventory"/>
/// <remarks>
/// The partition is the organisation, the row the number's digits; location and status stand beside the document, so
/// that storage can filter.
/// </remarks>
internal sealed class TableNumberInventory(TableGateways tables) : INumberInventory
{
    private readonly TableGateway table = tables.For(TableNames.NumberInventory);

    public async Task<Stored<InventoryNumber>?> FindAsync(
        string organizationId, TelephoneNumber number, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(organizationId), Key(number), cancellation);
        return row is null
            ? null
            : new Stored<InventoryNumber>(EntityDocument.Read<InventoryNumber>(row), row.ETag.ToString());
    }

    public async Task UpsertAsync(IReadOnlyCollection<InventoryNumber> numbers, CancellationToken cancellation)
    {
        var batches = numbers.DistinctBy(n => n.Number)
            .GroupBy(n => n.OrganizationId, StringComparer.Ordinal)
            .SelectMany(organization => organization.Select(Put).Chunk(TableLimits.BatchOperations));
        foreach (var batch in batches)
            await table.SubmitAsync(batch, cancellation);
    }

    public async Task<Stored<InventoryNumber>> ReplaceAsync(
        Stored<InventoryNumber> before, InventoryNumber after, CancellationToken cancellation)
    {
        var answer = await table.ReplaceAsync(Row(after), before.Version, cancellation);
        return answer.Version is { } version
            ? new Stored<InventoryNumber>(after, version)
            : throw new ConcurrencyConflictException($"Number {after.Number.Masked}");
    }

    public Task RemoveAsync(
        string organizationId, IReadOnlyCollection<TelephoneNumber> numbers, CancellationToken cancellation) =>
        // One by one: in a transaction a number that is gone already would keep the others.
        Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation },
            async (number, token) => await table.RemoveAsync(TableKey.Encode(organizationId), Key(number), token));

    public async Task<Page<InventoryNumber>> ListAsync(
        string organizationId, NumberFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var rows = await table.PageAsync(
            TableKey.Encode(organizationId), RowRange.All, page, cancellation, Condition(filter));
        return new Page<InventoryNumber>(
            [.. rows.Items.Select(EntityDocument.Read<InventoryNumber>)], rows.Continuation);
    }

    private static string? Condition(NumberFilter filter)
    {
        List<string> conditions = [];
        if (filter.LocationId is { } location)
            conditions.Add(TableClient.CreateQueryFilter($"LocationId eq {location}"));
        if (filter.Status is { } status)
            conditions.Add(TableClient.CreateQueryFilter($"Status eq {status.ToString()}"));
        return conditions.Count == 0 ? null : string.Join(" and ", conditions);
    }

    private static string Key(TelephoneNumber number) => number.ToString()[1..];

    private static TableTransactionAction Put(InventoryNumber number) =>
        new(TableTransactionActionType.UpsertReplace, Row(number));

    private static TableEntity Row(InventoryNumber number)
    {
        var row = new TableEntity(TableKey.Encode(number.OrganizationId), Key(number.Number))
        {
            [nameof(number.LocationId)] = number.LocationId,
            [nameof(number.Status)] = number.Status.ToString(),
        };
        EntityDocument.Write(row, number);
        return row;
    }
}
