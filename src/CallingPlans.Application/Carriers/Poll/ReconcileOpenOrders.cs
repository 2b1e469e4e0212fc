using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Carriers.Poll;

/// <summary>
/// Compares the orders that are with a carrier with what the carrier says of them, a page at a time: what a change list
/// has left out is made up for.
/// </summary>
public sealed class ReconcileOpenOrders(
    CarrierGateways carriers, IOpenOrderIndex openOrders, IPortOrderStore orders, IPendingSignals signals, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>As many as a carrier is asked of at a time; one that limits its callers answers the client, which waits.</summary>
    private const int OrdersAtOnce = 8;

    /// <summary>Looks at one page and answers what has to be told, and where the next page begins.</summary>
    public async Task<Page<PendingSignal>> RunAsync(string carrier, string? continuation, CancellationToken cancellation)
    {
        var page = await openOrders.ListAsync(carrier, new PageRequest(PageSize, continuation), cancellation);
        var missed = new IReadOnlyList<PendingSignal>[page.Items.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, missed.Length),
            new ParallelOptions { MaxDegreeOfParallelism = OrdersAtOnce, CancellationToken = cancellation },
            async (i, token) => missed[i] = await FindMissedAsync(carrier, page.Items[i], token));
        return new Page<PendingSignal>([.. missed.SelectMany(m => m)], page.Continuation);
    }

    /// <summary>
    /// What the order does not tell, oldest first: told without what was said before it, a port would end the order without its FOC.
    /// </summary>
    private async Task<IReadOnlyList<PendingSignal>> FindMissedAsync(string carrier, OrderRef reference, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(reference, cancellation))?.Value;
        if (order is null or { IsClosed: true })
        {
            await openOrders.RemoveAsync(carrier, reference, cancellation);
            return [];
        }

        if (order.Placement is not { } placement)
            return [];
        var port = await carriers.Named(carrier).GetPortAsync(reference, placement.Reference, cancellation);
        if (port?.Latest is not { } latest || !ApplyCarrierUpdate.IsOfPresentAttempt(order, latest) || Tells(latest, order))
            return [];
        List<PendingSignal> missed =
        [
            .. port.Said
                .Where(u => ApplyCarrierUpdate.IsOfPresentAttempt(order, u) && !Tells(u, order))
                .Select(u => new PendingSignal(reference, $"carrier-{u.Id}", time.GetUtcNow(), u)),
        ];
        await signals.AddAllAsync(missed, cancellation);
        return missed;
    }

    /// <summary>Whether the order tells already what the carrier says, or has taken it and gone on since.</summary>
    private static bool Tells(CarrierUpdate latest, PortOrder order) => ApplyCarrierUpdate.WasApplied(order, latest) || latest.Kind switch
    {
        CarrierUpdateKind.Accepted => order.Status != PortOrderStatus.Pending,
        CarrierUpdateKind.Rejected => order.Status == PortOrderStatus.Rejected,
        CarrierUpdateKind.FocReceived => order.Foc?.At == latest.FocAt,
        CarrierUpdateKind.FocExpired => order.Stage is OrderStage.PortOverdue or OrderStage.CancelRequested,
        CarrierUpdateKind.CancelRefused => order.Stage != OrderStage.CancelRequested,
        CarrierUpdateKind.PartsChanged => PartsOf(latest.Parts).SetEquals(PartsOf(order.Placement?.Parts)),
        _ => false,
    };

    private static HashSet<(string Reference, string Status, DateTimeOffset? FocAt)> PartsOf(IReadOnlyList<CarrierPart>? parts) =>
        [.. (parts ?? []).Select(p => (p.Reference, p.RawStatus, p.FocAt))];
}
