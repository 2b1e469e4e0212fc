using System.Globalization;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IDeskIndex"/>
/// <remarks>
/// A view is a partition whose rows lie newest order first; an order's place among all is a partition of its own. A row
/// keeps the highest revision of the order that was about to enter the view: a reader that takes a row away has seen the
/// order at that revision or a later one, and a change that enters the view after that writes the row anew.
/// </remarks>
internal sealed class TableDeskIndex(TableGateways tables) : IDeskIndex
{
    private const int MaxRaces = 10;
    /// <summary>The row in the partition of an order's id.</summary>
    public const string Place = "order";
    private const string Organization = "Organization";
    private const string Revision = "Revision";
    private const string CreatedAt = "CreatedAt";

    private readonly TableGateway views = tables.For(TableNames.DeskViews);
    private readonly TableGateway places = tables.For(TableNames.OrderPlaces);

    public async Task PlaceAsync(DeskQueueItem? before, DeskQueueItem after, CancellationToken cancellation)
    {
        var entered = DeskViews.Of(after).Except(before is null ? [] : DeskViews.Of(before)).ToList();
        if (before is not null)
        {
            await Task.WhenAll(entered.Select(view => EnterAsync(view, after, cancellation)));
            return;
        }

        var place = new TableEntity(after.Id.ToString(), Place);
        EntityDocument.Write(place, new IndexedOrder(after.Order, after.Kind));
        await Task.WhenAll(entered
            .Select(view => views.PutAsync(Row(view, after), cancellation))
            .Append(places.PutAsync(place, cancellation)));
    }

    public async Task<IReadOnlyList<DeskIndexRow>> ListAsync(
        string view, string? organizationId, string? after, int max, CancellationToken cancellation)
    {
        var condition = organizationId is null
            ? null
            : TableClient.CreateQueryFilter($"Organization eq {organizationId}");
        var rows = await views.TakeAsync(view, RowRange.All, after, max, cancellation, condition);
        return rows.ConvertAll(row => new DeskIndexRow(
            view,
            row.RowKey,
            row.ETag.ToString(),
            EntityDocument.Read<IndexedOrder>(row),
            row.GetInt64(Revision) ?? 0,
            DateTimeOffset.Parse(row.GetString(CreatedAt), CultureInfo.InvariantCulture)));
    }

    public Task RemoveAsync(DeskIndexRow row, CancellationToken cancellation) =>
        views.RemoveAsync(row.View, row.Key, row.Version, cancellation);

    public async Task<IndexedOrder?> FindAsync(OrderId order, CancellationToken cancellation)
    {
        var row = await places.FindAsync(order.ToString(), Place, cancellation);
        return row is null ? null : EntityDocument.Read<IndexedOrder>(row);
    }

    /// <summary>Writes the row of a view that an order enters, unless one for this revision or a later stands there.</summary>
    private async Task EnterAsync(string view, DeskQueueItem order, CancellationToken cancellation)
    {
        var row = Row(view, order);
        // An order enters a view that has no row of it, as a rule: it is looked for only where that fails.
        if (!(await views.AddAsync(row, cancellation)).IsConflict)
            return;
        for (var race = 0; race < MaxRaces; race++)
        {
            var stored = await views.FindAsync(row.PartitionKey, row.RowKey, cancellation);
            if (stored?.GetInt64(Revision) >= order.Revision)
                return;
            var answer = stored is null
                ? await views.AddAsync(row, cancellation)
                : await views.ReplaceAsync(row, stored.ETag.ToString(), cancellation);
            if (!answer.IsConflict)
                return;
        }

        throw new ConcurrencyConflictException($"The place of order {order.OrderNumber} in {view}");
    }

    /// <summary>Where an order stands in a view.</summary>
    public static string Key(DeskQueueItem order) =>
        TableKey.Of(TableKey.Descending(order.CreatedAt), order.OrganizationId, order.Id.ToString());

    private static TableEntity Row(string view, DeskQueueItem order)
    {
        var row = new TableEntity(view, Key(order))
        {
            [Organization] = order.OrganizationId,
            [Revision] = order.Revision,
            [CreatedAt] = order.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        };
        EntityDocument.Write(row, new IndexedOrder(order.Order, order.Kind));
        return row;
    }
}
