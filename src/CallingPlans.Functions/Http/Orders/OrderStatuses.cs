using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Functions.Http.Orders;

/// <summary>The statuses that lists of both kinds of order can be filtered by.</summary>
internal static class OrderStatuses
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<PortOrderStatus>(), "Provisioned", "Error"];
}
