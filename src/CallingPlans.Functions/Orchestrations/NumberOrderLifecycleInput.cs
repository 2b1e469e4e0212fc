using CallingPlans.Domain.Orders;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>Which order of new numbers an orchestration carries, and the signal that began it.</summary>
internal sealed record NumberOrderLifecycleInput(string OrganizationId, string OrderId, string? SignalId)
{
    public static NumberOrderLifecycleInput Of(OrderRef order, string? signalId) =>
        new(order.OrganizationId, order.Id.ToString(), signalId);
}
