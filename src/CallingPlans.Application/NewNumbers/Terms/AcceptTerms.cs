using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Terms;

/// <summary>
/// Accepts the terms of service of an order: its numbers become active. Only the customer can; a partner is told so.
/// Accepting again changes nothing.
/// </summary>
public sealed class AcceptTerms(NumberOrderWriter writer, ActivateNumbers activate)
{
    public async Task<Result<WrittenNumberOrder>> RunAsync(Caller caller, NumberOrder order, CancellationToken cancellation)
    {
        if (caller.Role != Role.CustomerAdmin)
            return Failure.Forbidden(ErrorCode.CustomerMustAccept);
        var written = await writer.ChangeAsync(
            order.Ref, $"accept-terms-{Guid.NewGuid():N}", caller.Name, change => Decide(change, caller), cancellation);
        // Also when they were accepted before: that request may have died before this.
        if (written.Succeeded)
            await activate.RunAsync(written.Value.Order, cancellation);
        return written;
    }

    private static Failure? Decide(NumberOrderChange change, Caller caller)
    {
        var order = change.Before;
        if (order.Terms.AcceptedAt is not null)
            return null;
        if (!order.AwaitsTerms)
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Status.ToString()));
        change.Order = order with { Terms = order.Terms with { AcceptedAt = change.Now, AcceptedBy = caller.Name } };
        change.AddEvent(OrderEventKind.TermsAccepted, "Terms of service accepted; the numbers are active.");
        change.TellsLifecycle = true;
        return null;
    }
}
