using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Support;

/// <inheritdoc cref="IDeskQueueSource"/>
public sealed class SupportCaseQueueSource(ISupportCases cases) : IDeskQueueSource
{
    public DeskItemKind Kind => DeskItemKind.SupportCase;

    public async Task<DeskQueueItem?> FindAsync(OrderRef order, CancellationToken cancellation) =>
        await cases.FindAsync(order, cancellation) is { } stored ? DeskQueueItem.Of(stored.Value) : null;
}
