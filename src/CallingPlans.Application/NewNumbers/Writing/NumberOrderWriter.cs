using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Application.Telemetry;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.NewNumbers.Writing;

/// <summary>
/// The one way in which an order of new numbers is written: read, decide, write with the events in one transaction, and
/// again from the start where somebody else wrote first. An operation that the order has applied already changes nothing.
/// </summary>
public sealed class NumberOrderWriter(
    INumberOrderStore orders, IPortOrderStore beside, IPendingSignals signals, OrderNotices notices, TimeProvider time)
{
    /// <summary>Enough for every caller that is at work on one order at a time to have its turn.</summary>
    private const int Tries = 8;

    /// <summary>Writes a new order. The signal that starts its orchestration is stored first: a sweep finds it.</summary>
    public async Task<WrittenNumberOrder> AddAsync(NumberOrderChange change, CancellationToken cancellation)
    {
        var (order, with) = change.Complete();
        order = order with { Revision = 1 };
        await signals.AddAsync(new PendingSignal(order.Ref, change.OperationId, change.Now), cancellation);
        await orders.AddAsync(order, with, cancellation);
        ProductMetrics.Written(null, order);
        return new WrittenNumberOrder(order, with.Waiting, TellsLifecycle: true, change.OperationId);
    }

    /// <summary>
    /// Changes an order for somebody who does not come again: what has to follow is stored as a signal first, so that a
    /// sweep makes up for a process that dies in between.
    /// </summary>
    /// <param name="decide">Makes the change, or answers why not. It may run more than once.</param>
    /// <returns>The order as it was written; a failure of <paramref name="decide"/>; 404; 409 where it was never its turn.</returns>
    public Task<Result<WrittenNumberOrder>> ChangeAsync(
        OrderRef reference, string operationId, string actor, Func<NumberOrderChange, Failure?> decide, CancellationToken cancellation) =>
        ChangeAsync(reference, operationId, actor, decide, repeats: false, cancellation);

    /// <summary>Changes an order for an activity, which is repeated until it is done with all that follows.</summary>
    public Task<Result<WrittenNumberOrder>> ChangeRepeatablyAsync(
        OrderRef reference, string operationId, string actor, Func<NumberOrderChange, Failure?> decide, CancellationToken cancellation) =>
        ChangeAsync(reference, operationId, actor, decide, repeats: true, cancellation);

    private async Task<Result<WrittenNumberOrder>> ChangeAsync(
        OrderRef reference,
        string operationId,
        string actor,
        Func<NumberOrderChange, Failure?> decide,
        bool repeats,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await orders.FindAsync(reference, cancellation) is not { } stored)
                return Failure.NotFound();
            if (stored.Value.HasApplied(operationId))
                // What followed from it may have been lost, so it follows again.
                return new WrittenNumberOrder(stored.Value, await beside.ListWaitingAsync(reference, cancellation), TellsLifecycle: true);
            var change = new NumberOrderChange(stored.Value, operationId, actor, time.GetUtcNow());
            if (decide(change) is { } failure)
                return failure;
            if (change.IsEmpty)
                return new WrittenNumberOrder(stored.Value, []);
            var (order, with) = change.Complete();
            with = await notices.AddToAsync(with, OrderStanding.Of(stored.Value), OrderStanding.Of(order), cancellation);
            var signal = !repeats && (change.TellsLifecycle || with.Waiting.Count > 0) ? operationId : null;
            if (signal is not null)
                await signals.AddAsync(new PendingSignal(reference, operationId, change.Now), cancellation);
            try
            {
                await orders.SaveAsync(stored, order, with, cancellation);
                ProductMetrics.Written(stored.Value, order);
                return new WrittenNumberOrder(order, with.Waiting, change.TellsLifecycle, signal);
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody else wrote first: decide again on what is stored now. A signal left behind is harmless:
                // whoever takes it finds the order as it is.
            }
        }

        return Failure.Conflict(ErrorCode.StateConflict);
    }
}
