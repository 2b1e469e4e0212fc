using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Takes what an order was told: applies a carrier's update, finishes what the desk reported as ported, and reads how far the
/// order is. The stored signal goes only after its effect is written. Harmless when repeated, and for a signal that was taken before.
/// </summary>
public sealed class TakeSignal(
    IPortOrderStore orders,
    IPendingSignals signals,
    ApplyCarrierUpdate carrierUpdates,
    FinishPort finishPort,
    ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, string signalId, CancellationToken cancellation)
    {
        var signal = await signals.FindAsync(reference, signalId, cancellation);
        if (signal is null)
        {
            // Taken before: by a run of this activity that was cut off, or by the sweep. What it sends may still wait.
            var step = await progress.RunAsync(reference, cancellation);
            return step with { Written = step.Written with { Waiting = await orders.ListWaitingAsync(reference, cancellation) } };
        }

        var taken = signal.Update is { } update
            ? progress.Step(await carrierUpdates.RunAsync(reference, update, cancellation))
            : await progress.RunAsync(reference, cancellation);
        if (FinishPort.IsDue(taken.Written.Order))
            taken = progress.Step(await finishPort.RunAsync(taken.Written.Order, cancellation));
        await signals.RemoveAsync(reference, signalId, cancellation);
        return taken;
    }
}
