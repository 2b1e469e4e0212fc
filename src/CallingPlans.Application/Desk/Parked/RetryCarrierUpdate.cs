using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Desk.Parked;

/// <summary>Applies what a carrier said, to an order that could not take it when it came.</summary>
public sealed class RetryCarrierUpdate(
    IPortOrderStore orders, IPendingSignals signals, ApplyCarrierUpdate updates, TimeProvider time) : IParkedRetry
{
    public string What => nameof(CarrierUpdate);

    public async Task<Result<RetriedItem>> RunAsync(ParkedItem item, CancellationToken cancellation)
    {
        if (item.Order is not { } order
            || await orders.FindAsync(order, cancellation) is null
            || JsonSerializer.Deserialize<CarrierUpdate>(item.Content) is not { } update)
            return StillRefused(item);

        // The signal first: the order's orchestration learns of the change also from a sweep.
        var signal = new PendingSignal(order, $"retry-{update.Id}", time.GetUtcNow());
        await signals.AddAsync(signal, cancellation);
        var written = await updates.RunAsync(order, update, cancellation);
        if (!ApplyCarrierUpdate.WasApplied(written.Order, update))
        {
            await signals.RemoveAsync(order, signal.Id, cancellation);
            return StillRefused(item);
        }

        return new RetriedItem(item, written with { TellsLifecycle = true, SignalId = signal.Id });
    }

    private static Failure StillRefused(ParkedItem item) =>
        Failure.Conflict(ErrorCode.StateConflict, null, ("state", item.Reason.TrimEnd('.')));
}
