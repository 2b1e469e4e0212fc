using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>The desk's index in memory: a test puts rows there, also such as a process that died has left.</summary>
internal sealed class FakeDeskIndex : IDeskIndex
{
    private readonly List<DeskIndexRow> rows = [];

    public IReadOnlyList<DeskIndexRow> Rows => rows;

    /// <summary>A row that says that the order is about to be in the view.</summary>
    public void Put(string view, PortOrder order, long? revision = null) => rows.Add(new DeskIndexRow(
        view,
        KeyOf(order.CreatedAt, order.Id),
        "v1",
        new IndexedOrder(order.Ref, DeskItemKind.Port),
        revision ?? order.Revision,
        order.CreatedAt));

    private static string KeyOf(DateTimeOffset createdAt, OrderId id) =>
        $"{DateTimeOffset.MaxValue.UtcTicks - createdAt.UtcTicks:D19}|{id}";

    public Task PlaceAsync(DeskQueueItem? before, DeskQueueItem after, CancellationToken cancellation)
    {
        foreach (var view in DeskViews.Of(after).Except(before is null ? [] : DeskViews.Of(before)))
        {
            rows.Add(new DeskIndexRow(
                view, KeyOf(after.CreatedAt, after.Id), "v1", new IndexedOrder(after.Order, after.Kind), after.Revision, after.CreatedAt));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DeskIndexRow>> ListAsync(
        string view, string? organizationId, string? after, int max, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DeskIndexRow>>(
        [
            .. rows.Where(r => r.View == view)
                .Where(r => organizationId is null || r.Target.Order.OrganizationId == organizationId)
                .Where(r => after is null || string.CompareOrdinal(r.Key, after) > 0)
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Take(max),
        ]);

    public Task RemoveAsync(DeskIndexRow row, CancellationToken cancellation)
    {
        rows.Remove(row);
        return Task.CompletedTask;
    }

    public Task<IndexedOrder?> FindAsync(OrderId order, CancellationToken cancellation) =>
        Task.FromResult(rows.FirstOrDefault(r => r.Target.Order.Id == order)?.Target);
}
