using System.Text.Json;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="INumberInventory"/>
/// <remarks>
/// The partition is the organisation, the row the number's digits; location and status stand beside the document, so
/// that storage can filter. A number's own emergency address is a property of its own: an order's writes leave it alone.
/// </remarks>
internal sealed class TableNumberInventory(TableGateways tables) : INumberInventory
{
    private const string Emergency = "Emergency";

    private readonly TableGateway table = tables.For(TableNames.NumberInventory);

    public async Task<Stored<InventoryNumber>?> FindAsync(
        string organizationId, TelephoneNumber number, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(organizationId), Key(number), cancellation);
        return row is null
            ? null
            : new Stored<InventoryNumber>(Read(row), row.ETag.ToString());
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
            [.. rows.Items.Select(Read)], rows.Continuation);
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
        new(TableTransactionActionType.UpsertMerge, Row(number));

    private static InventoryNumber Read(TableEntity row)
    {
        var number = EntityDocument.Read<InventoryNumber>(row);
        if (row.GetString(Emergency) is not { } text)
            return number;
        var own = JsonSerializer.Deserialize<OwnEmergencyAddress>(text, StorageJson.Options)!;
        return number with { EmergencyAddress = own.Address, EmergencyChange = own.Change };
    }

    private static TableEntity Row(InventoryNumber number)
    {
        var row = new TableEntity(TableKey.Encode(number.OrganizationId), Key(number.Number))
        {
            [nameof(number.LocationId)] = number.LocationId,
            [nameof(number.Status)] = number.Status.ToString(),
        };
        if (number.EmergencyAddress is not null || number.EmergencyChange is not null)
        {
            row[Emergency] = JsonSerializer.Serialize(
                new OwnEmergencyAddress(number.EmergencyAddress, number.EmergencyChange), StorageJson.Options);
        }

        EntityDocument.Write(row, number with { EmergencyAddress = null, EmergencyChange = null });
        return row;
    }

    private sealed record OwnEmergencyAddress(EmergencyAddress? Address, EmergencyAddressChange? Change);
}
