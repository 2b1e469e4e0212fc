using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Desk.Queue;

/// <inheritdoc cref="IDeskQueueSource"/>
public sealed class PortOrderQueueSource(IPortOrderStore orders) : IDeskQueueSource
{
    public DeskItemKind Kind => DeskItemKind.Port;

    public async Task<DeskQueueItem?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        await orders.FindAsync(order, cancellation) is { } stored ? DeskQueueItem.Of(stored.Value) : null;
}
