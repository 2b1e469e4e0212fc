using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Webhooks;

/// <summary>What of an order, of either kind, its organisation's webhooks are told.</summary>
public sealed record OrderStanding
{
    public required OrderRef Order { get; init; }

    public required string OrderNumber { get; init; }

    public required string Status { get; init; }

    public required OrderStage Stage { get; init; }

    /// <summary>Whether somebody has to act before the order can go on.</summary>
    public required bool NeedsAction { get; init; }

    /// <summary>The event that this status stands for; null where it stands for none.</summary>
    public string? Milestone { get; init; }

    /// <summary>The confirmed moment, while it holds.</summary>
    public DateTimeOffset? FocAt { get; init; }

    /// <summary>The moment of the order's latest event: no message of the order is earlier.</summary>
    public required DateTimeOffset LastEventAt { get; init; }

    public static OrderStanding Of(PortOrder order) => new()
    {
        Order = order.Ref,
        OrderNumber = order.OrderNumber,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        NeedsAction = PortOrderAttention.IsNeeded(order),
        Milestone = order.Status switch
        {
            PortOrderStatus.Rejected => WebhookEvents.Rejected,
            PortOrderStatus.FocReceived => WebhookEvents.FocReceived,
            PortOrderStatus.Completed => WebhookEvents.Completed,
            _ => null,
        },
        FocAt = order.Status == PortOrderStatus.FocReceived ? order.Foc?.At : null,
        LastEventAt = order.LastEventAt,
    };

    public static OrderStanding Of(NumberOrder order) => new()
    {
        Order = order.Ref,
        OrderNumber = order.OrderNumber,
        Status = order.Status.ToString(),
        Stage = order.Stage,
        NeedsAction = order.NeedsAction,
        Milestone = order.Status == NumberOrderStatus.Provisioned ? WebhookEvents.Completed : null,
        LastEventAt = order.LastEventAt,
    };
}
