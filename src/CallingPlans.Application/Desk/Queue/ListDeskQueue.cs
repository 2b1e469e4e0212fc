using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Queue;

/// <summary>
/// The porting desk's queue over all organisations, newest order first. It reads index rows, never the orders' tables; what
/// it shows is asked of each order.
/// </summary>
public sealed class ListDeskQueue(
    DeskView views, IOrderList lists, ISupportCases cases, IParkedItems parked, QueueReader orders)
{
    /// <summary>What is parked is few: so many are looked at to mark the orders concerned.</summary>
    private const int MostParked = 500;

    /// <summary>Begins the continuation of a page that is past the organisation's orders.</summary>
    private const string AmongCases = "!";

    public async Task<Page<DeskQueueItem>> RunAsync(
        DeskQueueFilter filter, PageRequest page, CancellationToken cancellation)
    {
        if (filter.Needs == DeskNeed.Parked)
            return await ListParkedAsync(filter, page, cancellation);
        var found = filter switch
        {
            { Needs: { } need } => await views.ListAsync(DeskViews.OfNeed(need), filter, page, cancellation),
            { OrganizationId: { } organization } => await ListOrganizationAsync(organization, filter, page, cancellation),
            { Status: { } status } => await views.ListAsync(DeskViews.OfStatus(status), filter, page, cancellation),
            _ => await views.ListAsync(DeskViews.All, filter, page, cancellation),
        };
        var withParked = (await parked.ListAsync(new PageRequest(MostParked), cancellation)).Items
            .Select(i => i.Order).ToHashSet();
        return found with { Items = [.. found.Items.Select(i => withParked.Contains(i.Order) ? Marked(i) : i)] };
    }

    /// <summary>
    /// An organisation's list is an index of its own, written together with its orders; its support cases come after them.
    /// </summary>
    private async Task<Page<DeskQueueItem>> ListOrganizationAsync(
        string organization, DeskQueueFilter filter, PageRequest page, CancellationToken cancellation)
    {
        if (page.Continuation?.StartsWith(AmongCases, StringComparison.Ordinal) == true)
            return await ListCasesAsync(organization, filter, page with { Continuation = page.Continuation[1..] }, cancellation);
        var lines = await lists.ListAsync(organization, new OrderListFilter { Status = filter.Status }, page, cancellation);
        var read = await orders.ReadAsync(
            [.. lines.Items.Select(l => new IndexedOrder(new OrderRef(organization, l.Id), KindOf(l.Kind)))], cancellation);
        var found = read.OfType<DeskQueueItem>().ToList();
        if (lines.Continuation is not null)
            return new Page<DeskQueueItem>(found, lines.Continuation);
        if (found.Count == page.Top)
            return new Page<DeskQueueItem>(found, AmongCases);
        var rest = await ListCasesAsync(organization, filter, new PageRequest(page.Top - found.Count), cancellation);
        return rest with { Items = [.. found, .. rest.Items] };
    }

    private async Task<Page<DeskQueueItem>> ListCasesAsync(
        string organization, DeskQueueFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<DeskQueueItem>();
        var next = page.Continuation is "" ? null : page.Continuation;
        do
        {
            var read = await cases.ListAsync(organization, new PageRequest(page.Top - found.Count, next), cancellation);
            found.AddRange(read.Items.Select(DeskQueueItem.Of).Where(i => filter.Status is null || filter.Status == i.Status));
            next = read.Continuation;
        }
        while (next is not null && found.Count < page.Top);
        return new Page<DeskQueueItem>(found, next is null ? null : AmongCases + next);
    }

    private static DeskItemKind KindOf(OrderKind kind) =>
        kind == OrderKind.Port ? DeskItemKind.Port : DeskItemKind.NewNumbers;

    /// <summary>The orders about which something is parked, each once: what is parked lies by order.</summary>
    private async Task<Page<DeskQueueItem>> ListParkedAsync(
        DeskQueueFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var items = new List<ParkedItem>();
        string? next = null;
        do
        {
            var some = await parked.ListAsync(new PageRequest(MostParked, next), cancellation);
            items.AddRange(some.Items);
            next = some.Continuation;
        }
        while (next is not null);

        var references = items.Select(i => i.Order).OfType<OrderRef>().Distinct()
            .Where(o => filter.OrganizationId is null || filter.OrganizationId == o.OrganizationId)
            .Where(o => page.Continuation is null || string.CompareOrdinal(o.ToString(), page.Continuation) > 0)
            .OrderBy(o => o.ToString(), StringComparer.Ordinal)
            .Select(o => new IndexedOrder(o, DeskItemKind.Port))
            .ToList();
        var found = (await orders.ReadAsync(references, cancellation)).OfType<DeskQueueItem>()
            .Where(i => filter.Status is null || filter.Status == i.Status)
            .Take(page.Top + 1)
            .Select(Marked)
            .ToList();
        return found.Count > page.Top
            ? new Page<DeskQueueItem>(found[..page.Top], found[page.Top - 1].Order.ToString())
            : new Page<DeskQueueItem>(found, null);
    }

    private static DeskQueueItem Marked(DeskQueueItem item) => item with { Needs = [.. item.Needs, DeskNeed.Parked] };
}
