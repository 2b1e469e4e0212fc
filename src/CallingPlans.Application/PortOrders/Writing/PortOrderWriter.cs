using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Application.Telemetry;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.PortOrders.Writing;

/// <summary>
/// The one way in which a port order is changed: read, decide, write with the events in one transaction, and again from
/// the start where somebody else wrote first. An operation that the order has applied already changes nothing.
/// </summary>
public sealed class PortOrderWriter(
    IPortOrderStore orders, IPendingSignals signals, OrderNotices notices, TimeProvider time)
{
    /// <summary>Enough for every caller that is at work on one order at a time to have its turn.</summary>
    private const int Tries = 8;

    /// <summary>
    /// Changes an order for somebody who does not come again: what has to follow is stored as a signal first, so that a
    /// sweep makes up for a process that dies in between.
    /// </summary>
    /// <param name="operationId">The same for a repetition of the same operation.</param>
    /// <param name="decide">Makes the change, or answers why not. It may run more than once.</param>
    /// <returns>The order as it was written; a failure of <paramref name="decide"/>; 404; 409 where it was never its turn.</returns>
    public Task<Result<WrittenOrder>> ChangeAsync(
        ChangeTarget target,
        string operationId,
        string actor,
        Func<PortOrderChange, CancellationToken, Task<Failure?>> decide,
        CancellationToken cancellation) =>
        ChangeAsync(target, operationId, actor, decide, repeats: false, cancellation);

    /// <summary>
    /// Changes an order for somebody who repeats the operation until it is done with all that follows: an activity, a sweep.
    /// </summary>
    public Task<Result<WrittenOrder>> ChangeRepeatablyAsync(
        ChangeTarget target, string operationId, string actor, Func<PortOrderChange, Failure?> decide, CancellationToken cancellation) =>
        ChangeAsync(target, operationId, actor, (change, _) => Task.FromResult(decide(change)), repeats: true, cancellation);

    private async Task<Result<WrittenOrder>> ChangeAsync(
        ChangeTarget target,
        string operationId,
        string actor,
        Func<PortOrderChange, CancellationToken, Task<Failure?>> decide,
        bool repeats,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var read = attempt == 0 ? target.Read : null;
            if ((read ?? await orders.FindAsync(target.Reference, cancellation)) is not { } stored)
                return Failure.NotFound();
            if (stored.Value.HasApplied(operationId))
                return await ResumeAsync(stored.Value, cancellation);
            var change = new PortOrderChange(stored.Value, operationId, actor, time.GetUtcNow());
            if (await decide(change, cancellation) is { } failure)
                return failure;
            if (change.IsEmpty)
                return new WrittenOrder(stored.Value, []);
            var (order, with) = change.Complete();
            with = await notices.AddToAsync(with, OrderStanding.Of(stored.Value), OrderStanding.Of(order), cancellation);
            var signal = !repeats && (change.TellsLifecycle || with.Waiting.Count > 0) ? operationId : null;
            if (signal is not null)
                await signals.AddAsync(new PendingSignal(target.Reference, operationId, change.Now), cancellation);
            try
            {
                await orders.SaveAsync(stored, order, with, cancellation);
                ProductMetrics.Written(stored.Value, order);
                return new WrittenOrder(order, with.Waiting, change.TellsLifecycle, signal);
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody else wrote first: decide again on what is stored now. A signal left behind is harmless:
                // whoever takes it finds the order as it is.
            }
        }

        return Failure.Conflict(ErrorCode.StateConflict);
    }

    /// <inheritdoc cref="ChangeAsync(ChangeTarget,string,string,Func{PortOrderChange,CancellationToken,Task{Failure?}},CancellationToken)"/>
    public Task<Result<WrittenOrder>> ChangeAsync(
        ChangeTarget target, string operationId, string actor, Func<PortOrderChange, Failure?> decide, CancellationToken cancellation) =>
        ChangeAsync(target, operationId, actor, (change, _) => Task.FromResult(decide(change)), cancellation);

    /// <summary>Writes a new order.</summary>
    public async Task<WrittenOrder> AddAsync(PortOrderChange change, CancellationToken cancellation)
    {
        var (order, with) = change.Complete();
        order = order with { Revision = 1 };
        await orders.AddAsync(order, with, cancellation);
        ProductMetrics.Written(null, order);
        return new WrittenOrder(order, []);
    }

    /// <summary>The operation was applied before; what followed from it may have been lost, so it follows again.</summary>
    private async Task<WrittenOrder> ResumeAsync(PortOrder order, CancellationToken cancellation) =>
        new(order, await orders.ListWaitingAsync(order.Ref, cancellation), TellsLifecycle: order.Attempts > 0);
}
