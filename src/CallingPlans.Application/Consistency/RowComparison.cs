using System.Text.Json;
using CallingPlans.Application.Abstractions.Orchestrations;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Consistency.Checks;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Consistency;

/// <summary>What a row was found to differ in, and whose it is.</summary>
internal sealed record Compared(string? OrganizationId, string? OrderId, IReadOnlyList<Difference> Differences)
{
    public static Compared Of(OrderRef order, IEnumerable<Difference> differences) =>
        new(order.OrganizationId, order.Id.ToString(), [.. differences]);
}

/// <summary>Reads what a row is to be compared with, and compares.</summary>
public sealed class RowComparison(
    IStoredRows rows, IPortOrderStore ports, INumberOrderStore numberOrders, INumberInventory inventory, TimeProvider time)
{
    private const int EventsAtOnce = 500;

    internal async Task<Compared> RunAsync(StoredRowKind kind, StoredRow row, IInstances instances, CancellationToken cancellation)
    {
        try
        {
            return await CompareAsync(row, instances, cancellation);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            return Unreadable(kind, row, unreadable.GetType().Name);
        }
    }

    private async Task<Compared> CompareAsync(StoredRow row, IInstances instances, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (row)
        {
            case OrderRow { Kind: StoredRowKind.DeskOrder } listed:
                return Compared.Of(listed.Target.Order, await PlaceAsync(listed.Target, cancellation));
            case OrderRow { Target.Kind: DeskItemKind.Port } port:
                return Compared.Of(port.Target.Order, await PortAsync(port.Target.Order, instances, cancellation));
            case OrderRow { Target.Kind: DeskItemKind.NewNumbers } order:
                return Compared.Of(order.Target.Order, await NumberOrderAsync(order.Target.Order, instances, cancellation));
            case ClaimRow claim:
                var held = await inventory.FindAsync(claim.Order.OrganizationId, claim.Number, cancellation);
                return Compared.Of(claim.Order, RowCheck.Claim(claim, await FindAsync(claim.Order, cancellation), held?.Value, now));
            case InventoryRow number:
                var owner = new OrderRef(number.Number.OrganizationId, OrderId.Parse(number.Number.OrderId));
                return Compared.Of(
                    owner,
                    RowCheck.Inventory(
                        number, await FindAsync(owner, cancellation), await rows.FindClaimAsync(number.Number.Number, cancellation)));
            case BillingRow billed:
                return await BillingAsync(billed, cancellation);
            case BillingMarkRow mark:
                return new(mark.OrganizationId, null, [.. RowCheck.BillingMark(mark)]);
            case OpenOrderRow open:
                return Compared.Of(open.Order, RowCheck.OpenOrder(open, await FindAsync(open.Order, cancellation)));
            case SignalRow signal:
                return Compared.Of(signal.Signal.Order, RowCheck.Signal(signal, now));
            case DeadlineRow deadline:
                return Compared.Of(deadline.Deadline.Order, RowCheck.Deadline(deadline, now));
            case ChoreRow chore:
                return new(chore.Chore.OrganizationId, null, [.. RowCheck.Chore(chore, now)]);
            case DeliveryRow { Delivery: var delivery } sent:
                return new(delivery.OrganizationId, delivery.OrderId.ToString(), [.. RowCheck.Delivery(sent, now)]);
            case UnreadableRow unreadable:
                return Unreadable(null, row, unreadable.Reason);
            default:
                return new(null, null, []);
        }
    }

    private static Compared Unreadable(StoredRowKind? kind, StoredRow row, string reason) =>
        new(null, null, [new Difference(FindingCode.RowUnreadable, $"row {kind}".Trim(), reason, "content that can be read", row.Key)]);

    private async Task<IEnumerable<Difference>> PlaceAsync(IndexedOrder target, CancellationToken cancellation)
    {
        if (await rows.FindAsync(StoredRowKind.Order, target.Order.Id.ToString(), cancellation) is not null
            || target.Kind == DeskItemKind.SupportCase
            || !(await FindAsync(target.Order, cancellation)).Exists)
            return [];
        return [new Difference(FindingCode.PlaceMissing, "place", "nothing", $"order {target.Order.Id}")];
    }

    private async Task<IEnumerable<Difference>> PortAsync(OrderRef reference, IInstances instances, CancellationToken cancellation)
    {
        // The row before what stands beside it, and after it once more: a comparison with a moved order says nothing.
        if (await ports.FindAsync(reference, cancellation) is not { Value: var order } read)
            return [];
        TelephoneNumber[] numbers = [.. order.Numbers.Select(n => n.Number).Concat(order.ClaimedNumbers).Concat(order.PortingNumbers).Distinct()];
        var lengths = new Dictionary<string, long?>();
        foreach (var document in order.Documents)
            lengths[document.BlobName] = await rows.FindContentLengthAsync(document.BlobName, cancellation);
        var facts = new PortOrderFacts(
            order,
            await EventsAsync(reference, cancellation),
            OrderListItem.Of(order),
            await rows.ReadBesideAsync(DeskQueueItem.Of(order), numbers, order.Placement?.Carrier, cancellation),
            lengths,
            await instances.IsAliveAsync(order.Id.ToString(), cancellation),
            time.GetUtcNow());
        var waiting = await WaitingAsync(facts.Beside, instances, cancellation);
        var again = await ports.FindAsync(reference, cancellation);
        return again?.Version == read.Version ? [.. PortOrderCheck.Run(facts), .. waiting] : [];
    }

    private async Task<IEnumerable<Difference>> NumberOrderAsync(OrderRef reference, IInstances instances, CancellationToken cancellation)
    {
        if (await numberOrders.FindAsync(reference, cancellation) is not { Value: var order } read)
            return [];
        var facts = new NumberOrderFacts(
            order,
            await EventsAsync(reference, cancellation),
            OrderListItem.Of(order),
            await rows.ReadBesideAsync(DeskQueueItem.Of(order), order.Numbers, null, cancellation),
            await instances.IsAliveAsync(order.Id.ToString(), cancellation));
        var waiting = await WaitingAsync(facts.Beside, instances, cancellation);
        var again = await numberOrders.FindAsync(reference, cancellation);
        return again?.Version == read.Version ? [.. NumberOrderCheck.Run(facts), .. waiting] : [];
    }

    private async Task<List<Difference>> WaitingAsync(RowsBeside beside, IInstances instances, CancellationToken cancellation)
    {
        var differences = new List<Difference>();
        foreach (var waiting in beside.Waiting)
        {
            var isOnItsWay = waiting.What.Kind == WaitingKind.Mail && await instances.IsAliveAsync(waiting.What.Id, cancellation);
            differences.AddRange(RowCheck.Waiting(waiting, isOnItsWay, time.GetUtcNow()));
        }

        return differences;
    }

    private async Task<Compared> BillingAsync(BillingRow row, CancellationToken cancellation)
    {
        if (row.Event.OrderId is not { } id)
            return new(row.Event.OrganizationId, null, [.. RowCheck.Billing(row, new NamedOrder(null, null))]);
        var order = new OrderRef(row.Event.OrganizationId, OrderId.Parse(id));
        return Compared.Of(order, RowCheck.Billing(row, await FindAsync(order, cancellation)));
    }

    private async Task<NamedOrder> FindAsync(OrderRef order, CancellationToken cancellation)
    {
        PortOrder? port = (await ports.FindAsync(order, cancellation))?.Value;
        NumberOrder? newNumbers = port is null ? (await numberOrders.FindAsync(order, cancellation))?.Value : null;
        return new NamedOrder(port, newNumbers);
    }

    private async Task<List<OrderEvent>> EventsAsync(OrderRef order, CancellationToken cancellation)
    {
        var events = new List<OrderEvent>();
        string? continuation = null;
        do
        {
            var page = await ports.ListEventsAsync(order, new PageRequest(EventsAtOnce, continuation), cancellation);
            events.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return events;
    }
}
