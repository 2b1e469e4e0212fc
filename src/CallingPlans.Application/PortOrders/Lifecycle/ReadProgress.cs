using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>Reads how far an order is.</summary>
public sealed class ReadProgress(IPortOrderStore orders, PortOrderDeadlines deadlines)
{
    /// <exception cref="InvalidOperationException">There is no such order: an orchestration without one is a fault.</exception>
    public async Task<LifecycleStep> RunAsync(OrderRef reference, CancellationToken cancellation)
    {
        var stored = await orders.FindAsync(reference, cancellation)
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        return Step(new WrittenOrder(stored.Value, []));
    }

    /// <summary>The step that an order as it was written amounts to.</summary>
    public LifecycleStep Step(WrittenOrder written, TimeSpan? retryAfter = null) =>
        new(Of(written.Order), written, retryAfter);

    private PortOrderProgress Of(PortOrder order) => new(
        order.Status,
        order.Stage,
        order.Cancellation?.AwaitsDesk ?? false,
        deadlines.Next(order),
        order.FocToTell is not null,
        order.Stage == OrderStage.SendingToCarrier && order.Placement?.Attempt != order.Attempts);
}
