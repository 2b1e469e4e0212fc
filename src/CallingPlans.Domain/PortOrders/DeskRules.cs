using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>What the porting desk may do with a port order as it stands, and what it is asked to do.</summary>
public static class DeskRules
{
    /// <summary>The desk approves what it reviews.</summary>
    public static bool CanApprove(PortOrder order) => order.Stage == OrderStage.DeskReview;

    /// <summary>The desk rejects before the carrier sees the order; after that only the carrier does.</summary>
    public static bool CanReject(PortOrder order) =>
        PortOrderTransitions.Allows(order, PortOrderTrigger.DeskRejected);

    /// <summary>Documents can be asked for while the order waits before the carrier: later they could not be added.</summary>
    public static bool CanRequestDocuments(PortOrder order) => PortOrderRules.IsWaitingBeforeCarrier(order.Stage);

    /// <summary>A FOC is set once the carrier has accepted the order, and not while it is being cancelled.</summary>
    public static bool CanSetFoc(PortOrder order) => order.Ported is null
        && order.Stage is OrderStage.AwaitingFoc or OrderStage.AwaitingPort or OrderStage.PortOverdue;

    /// <summary>A port is completed that a carrier has accepted.</summary>
    public static bool CanComplete(PortOrder order) => PortOrderRules.IsWithCarrier(order)
        && (order.Status is PortOrderStatus.Submitted or PortOrderStatus.FocReceived)
        && PortOrderTransitions.Allows(order, PortOrderTrigger.Ported);

    /// <summary>A cancellation can be refused until it was passed on to the carrier.</summary>
    public static bool CanRefuseCancellation(PortOrder order) =>
        order is { Stage: OrderStage.CancelRequested, Cancellation.AwaitsDesk: true, Ported: null };

    /// <summary>Whether a number can be ported matters until the order closes.</summary>
    public static bool CanOverridePortability(PortOrder order) => !order.IsClosed;

    /// <summary>Why the order is in the desk's queue. What is parked the order does not know.</summary>
    public static IReadOnlyList<DeskNeed> NeedsOf(PortOrder order)
    {
        var needs = new List<DeskNeed>();
        if (order.IsClosed)
            return needs;
        if (order.Stage == OrderStage.DeskReview)
            needs.Add(DeskNeed.Approval);
        if (order.Stage == OrderStage.AwaitingDocuments)
            needs.Add(DeskNeed.Documents);
        if (order.DeskRequests.Any(r => r.Outcome is null) || CanRefuseCancellation(order))
            needs.Add(DeskNeed.Request);
        // A forgotten draft is its customer's.
        if (order.AlarmRaised && order.Stage != OrderStage.Draft)
            needs.Add(DeskNeed.Alarm);
        return needs;
    }
}
