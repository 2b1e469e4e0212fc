using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk;

/// <summary>How the desk is told that an order does not allow an act.</summary>
internal static class DeskFailures
{
    public static Failure NotInThisState(PortOrder order) =>
        Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));
}
