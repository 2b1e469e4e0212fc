using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Cancel;

/// <summary>Why an order is cancelled.</summary>
public sealed record CancellationInput
{
    public string? Reason { get; init; }
}

/// <summary>
/// Cancels an order. One that no carrier knows is Cancelled at once; one that a carrier has is Cancelled when the carrier
/// says so; after FOC the porting desk passes it on: a customer's wish, or its own. Asking again meanwhile changes nothing.
/// </summary>
public sealed class CancelPortOrder(NumberClaims claims, PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, OrderRef order, CancellationInput input, NewIdentity identity, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var reason = TextRules.Required(input.Reason, "/reason", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var written = await writer.ChangeAsync(
            order,
            $"cancel-{identity.Id}",
            caller.Name,
            change => Decide(change, reason, byDesk: caller.Role == Role.PortingDesk),
            cancellation);
        if (written is { Succeeded: true, Value.Order.Status: PortOrderStatus.Cancelled })
            await claims.ReleaseAsync(written.Value.Order, cancellation);
        return written;
    }

    /// <summary>Cancels as part of a change, or says why not.</summary>
    internal static Failure? Decide(PortOrderChange change, string reason, bool byDesk)
    {
        var order = change.Before;
        if (!PortOrderRules.CanBeCancelled(order))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Status.ToString()));
        if (order.Stage == OrderStage.CancelRequested)
        {
            if (byDesk && order.Cancellation is { AwaitsDesk: true } asked)
                PassOn(change, asked, reason);
            return null;
        }

        change.TellsLifecycle = order.Attempts > 0;
        if (order.Stage != OrderStage.SendingToCarrier && !PortOrderRules.IsWithCarrier(order))
        {
            change.TryMove(PortOrderTrigger.CancelledUnsent);
            change.AddEvent(OrderEventKind.Cancelled, $"Cancelled: {reason}");
            if (order.Attempts > 0)
                change.AddMail(MailTemplates.OrderCancelled, new Dictionary<string, string> { ["reason"] = reason });
            return null;
        }

        var awaitsDesk = order.Status == PortOrderStatus.FocReceived && !byDesk;
        change.Order = order with
        {
            Cancellation = new Cancellation(reason, change.Actor, change.Now, order.Stage, awaitsDesk),
        };
        if (!change.TryMove(PortOrderTrigger.CancelRequested))
            throw new InvalidOperationException(
                new IllegalTransition(order.Id, change.State, PortOrderTrigger.CancelRequested).ToString());
        change.AddEvent(
            OrderEventKind.CancelRequested,
            awaitsDesk ? $"Cancellation asked of the porting desk: {reason}" : $"Cancellation asked of the carrier: {reason}");
        return null;
    }

    private static void PassOn(PortOrderChange change, Cancellation asked, string reason)
    {
        change.Order = change.Order with { Cancellation = asked with { AwaitsDesk = false } };
        change.AddEvent(OrderEventKind.CancelRequested, $"The porting desk passed the cancellation on to the carrier: {reason}");
        change.TellsLifecycle = true;
    }
}
