using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Takes what an order was told: applies a carrier's update, finishes what the desk reported as ported, and reads how far the
/// order is. The stored signal goes only after its effect is written. Harmless when repeated, and for a signal that was taken before.
/// </summary>
/// <remarks>
/// What a carrier says may be told out of its order: a process dies between storing and telling, and the next one learns of what
/// was said later and tells that, before a sweep finds the former. So whatever was said before is taken first.
/// </remarks>
public sealed class TakeSignal(
    IPortOrderStore orders,
    IPendingSignals signals,
    ApplyCarrierUpdate carrierUpdates,
    FinishPort finishPort,
    ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, string signalId, CancellationToken cancellation)
    {
        var pending = await signals.ListOfAsync(reference, cancellation);
        if (pending.FirstOrDefault(s => s.Id == signalId) is not { } signal)
        {
            // Taken before: by a run of this activity that was cut off, or by the sweep. What it sends may still wait.
            var step = await progress.RunAsync(reference, cancellation);
            return step with { Written = step.Written with { Waiting = await orders.ListWaitingAsync(reference, cancellation) } };
        }

        PendingSignal[] told = signal.Update is null ? [signal] : [.. Before(signal, pending), signal];
        var taken = signal.Update is null
            ? await progress.RunAsync(reference, cancellation)
            : progress.Step(await ApplyAsync(reference, told, cancellation));
        if (FinishPort.IsDue(taken.Written.Order))
            taken = progress.Step(await finishPort.RunAsync(taken.Written.Order, cancellation));
        foreach (var done in told)
            await signals.RemoveAsync(reference, done.Id, cancellation);
        return taken;
    }

    /// <summary>What the carrier said before, and nobody has taken, oldest first.</summary>
    private static IEnumerable<PendingSignal> Before(PendingSignal signal, IReadOnlyList<PendingSignal> pending) => pending
        .Where(s => s.Update is not null)
        .OrderBy(s => s.Update!.OccurredAt)
        .ThenBy(s => s.CreatedAt)
        .ThenBy(s => s.Id, StringComparer.Ordinal)
        .TakeWhile(s => s.Id != signal.Id);

    private async Task<WrittenOrder> ApplyAsync(OrderRef reference, PendingSignal[] told, CancellationToken cancellation)
    {
        IEnumerable<Waiting> waiting = [];
        foreach (var earlier in told.SkipLast(1))
            waiting = waiting.Concat((await carrierUpdates.RunAsync(reference, earlier.Update!, cancellation)).Waiting);
        var written = await carrierUpdates.RunAsync(reference, told[^1].Update!, cancellation);
        return written with { Waiting = [.. waiting.Union(written.Waiting)] };
    }
}
