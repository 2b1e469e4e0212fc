using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>A cancellation that was asked for and is not confirmed yet.</summary>
/// <param name="StageBefore">The stage in which it was asked for.</param>
/// <param name="AwaitsDesk">After FOC the porting desk passes it on to the carrier.</param>
public sealed record Cancellation(
    string Reason,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    OrderStage StageBefore,
    bool AwaitsDesk);
