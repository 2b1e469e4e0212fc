using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <inheritdoc cref="IDeskQueueSource"/>
public sealed class NumberOrderQueueSource(INumberOrderStore orders) : IDeskQueueSource
{
    public DeskItemKind Kind => DeskItemKind.NewNumbers;

    public async Task<DeskQueueItem?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        await orders.FindAsync(order, cancellation) is { } stored ? DeskQueueItem.Of(stored.Value) : null;
}
