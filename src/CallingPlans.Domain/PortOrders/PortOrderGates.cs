using static CallingPlans.Domain.PortOrders.PortOrderTrigger;

namespace CallingPlans.Domain.PortOrders;

/// <summary>What stands between a submitted order and the carrier, in the order in which it is asked for.</summary>
public static class PortOrderGates
{
    /// <summary>The trigger that leads to the first gate that is still shut, or to the carrier.</summary>
    /// <param name="billTooOld">Whether the bill has passed its age by now.</param>
    /// <param name="reviewNeeded">Whether the market or the configuration asks for a desk review.</param>
    public static PortOrderTrigger Next(PortOrder order, bool billTooOld, bool reviewNeeded) => order switch
    {
        { LoaStatus: LoaStatus.Missing } => LoaNeeded,
        _ when order.DocumentRequests.Any(r => r.FulfilledBy is null) => DocumentsNeeded,
        _ when billTooOld => BillNeeded,
        { DeskApproved: false } when reviewNeeded => ReviewNeeded,
        _ => ReadyForCarrier,
    };
}
