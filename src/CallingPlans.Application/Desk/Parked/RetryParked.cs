using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Desk.Parked;

/// <summary>
/// Applies something parked once more. It stays parked until it is applied; one that still cannot be is a conflict.
/// </summary>
public sealed class RetryParked(
    IParkedItems parked, IPortOrderStore orders, IPendingSignals signals, ApplyCarrierUpdate updates, TimeProvider time)
{
    public async Task<Result<WrittenOrder>> RunAsync(string id, CancellationToken cancellation)
    {
        if (await parked.FindAsync(id, cancellation) is not { } item)
            return Failure.NotFound();
        if (item is not { What: nameof(CarrierUpdate), Order: { } order }
            || await orders.FindAsync(order, cancellation) is null
            || JsonSerializer.Deserialize<CarrierUpdate>(item.Content) is not { } update)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", item.Reason));

        // The signal first: the order's orchestration learns of the change also from a sweep.
        var signal = new PendingSignal(order, $"retry-{update.Id}", time.GetUtcNow());
        await signals.AddAsync(signal, cancellation);
        var written = await updates.RunAsync(order, update, cancellation);
        if (!ApplyCarrierUpdate.WasApplied(written.Order, update))
        {
            await signals.RemoveAsync(order, signal.Id, cancellation);
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", item.Reason));
        }

        await parked.RemoveAsync(id, cancellation);
        return written with { TellsLifecycle = true, SignalId = signal.Id };
    }
}
