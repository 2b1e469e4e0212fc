using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>
/// What an amendment has to pass: the order's stage allows it, and one that waits before the carrier passes the
/// preliminary check again, with its numbers claimed.
/// </summary>
public sealed class AmendmentCheck(PreliminaryCheck check, NumberClaims claims)
{
    /// <summary>409 where the order cannot be amended as it stands.</summary>
    public static Failure? Allow(PortOrder order) => PortOrderRules.CanBeAmended(order)
        ? null
        : Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));

    /// <summary>To be called with the order as it becomes; null where it passed.</summary>
    public async Task<Failure?> PassAsync(PortOrderChange change, Organization organization, CancellationToken cancellation)
    {
        if (change.Order.LoaStatus == LoaStatus.Signed && !PortOrderRules.LoaCovers(change.Order))
            change.Order = change.Order with { Loa = null };
        if (!PortOrderRules.IsWaitingBeforeCarrier(change.Before.Stage))
            return null;
        var errors = await check.RunAsync(change.Order, organization, cancellation);
        if (errors.Failure is { } unavailable)
            return unavailable;
        if (errors.Value.Count > 0)
            return Failure.Invalid(errors.Value);
        if (await claims.ClaimAsync(change, cancellation) is { Count: > 0 } taken)
            return Failure.Invalid(taken);
        // The desk approved what stood there before.
        change.Order = change.Order with { DeskApproved = false };
        change.TellsLifecycle = true;
        return null;
    }
}
