using CallingPlans.Domain.Orders;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>Which order an orchestration carries, and the signal that began it (null after continue-as-new).</summary>
internal sealed record PortOrderLifecycleInput(string OrganizationId, string OrderId, string? SignalId)
{
    public static PortOrderLifecycleInput Of(OrderRef order, string? signalId) =>
        new(order.OrganizationId, order.Id.ToString(), signalId);
}
