using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The views of the desk's queue, by name: all orders, those of a status, those that need something.</summary>
public static class DeskViews
{
    public const string All = "all";

    public static string OfStatus(string status) => $"status-{status}";

    public static string OfNeed(DeskNeed need) => $"needs-{need}";

    /// <summary>The views that an order is in. What is parked has a list of its own.</summary>
    public static IReadOnlyList<string> Of(DeskQueueItem order) =>
        [All, OfStatus(order.Status), .. order.Needs.Where(n => n != DeskNeed.Parked).Select(OfNeed)];
}
