using System.Globalization;
using CallingPlans.Application.Abstractions.Orchestrations;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Application.Organizations;

/// <summary>
/// Erases an organisation: it is gone for every reader at once, and everything of it soon after, by passes that are repeated
/// until one finds nothing. Its billing events stay: the ledger rests on them.
/// </summary>
public sealed partial class EraseOrganization(
    IOrganizationErasure erasure, IOrderList orders, TimeProvider time, ILogger<EraseOrganization> logger)
{
    /// <summary>Longer than a request or an activity that began before may still write.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(2);

    private const int LinesAtOnce = 500;

    /// <summary>Begins it; a conflict while orders are open. Asking again does nothing.</summary>
    public async Task<Failure?> BeginAsync(string organizationId, CancellationToken cancellation)
    {
        var open = await CountOpenAsync(organizationId, cancellation);
        if (open > 0)
            return Failure.Conflict(ErrorCode.OrdersOpen, null, ("count", open.ToString(CultureInfo.InvariantCulture)));
        await erasure.BeginAsync(new Erasure(organizationId, time.GetUtcNow()), cancellation);
        return null;
    }

    /// <summary>A pass over each organisation that is being erased. Harmless when repeated, or cut off.</summary>
    public async Task RunAsync(IInstances instances, CancellationToken cancellation)
    {
        foreach (var begun in await erasure.ListAsync(cancellation))
        {
            var left = await PassAsync(begun.OrganizationId, instances, cancellation);
            if (left > 0 || begun.BegunAt + UnderWay > time.GetUtcNow())
                continue;
            await erasure.EndAsync(begun, cancellation);
            LogErased();
        }
    }

    /// <summary>Orchestrations go first: while there are orders, there are ids to find them by.</summary>
    private async Task<int> PassAsync(string organizationId, IInstances instances, CancellationToken cancellation)
    {
        var left = 0;
        foreach (var webhook in await erasure.ListWebhooksAsync(organizationId, cancellation))
            left += await instances.ForgetAsync($"{webhook}-", cancellation);
        foreach (var order in await erasure.ListOrdersAsync(organizationId, cancellation))
        {
            left += await instances.ForgetAsync(order.ToString(), cancellation);
            await erasure.EraseOrderAsync(new OrderRef(organizationId, order), cancellation);
        }

        // What still ends may write once more: its rows go with the next pass.
        return left > 0 ? left : await erasure.EraseRowsAsync(organizationId, cancellation);
    }

    private async Task<int> CountOpenAsync(string organizationId, CancellationToken cancellation)
    {
        var open = 0;
        string? continuation = null;
        do
        {
            var page = await orders.ListAsync(organizationId, new OrderListFilter(), new PageRequest(LinesAtOnce, continuation), cancellation);
            open += page.Items.Count(IsOpen);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return open;
    }

    private static bool IsOpen(OrderListItem order) => order.Kind == OrderKind.Port
        ? order.Status is not (nameof(PortOrderStatus.Completed) or nameof(PortOrderStatus.Cancelled))
        : order.Status == nameof(NumberOrderStatus.Pending);

    [LoggerMessage(75, LogLevel.Information, "An organisation was erased; nothing of it is left but the ledger.")]
    private partial void LogErased();
}
