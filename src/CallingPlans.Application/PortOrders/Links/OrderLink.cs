using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Links;

/// <summary>What a signed link is good for: one task of one order, until a moment.</summary>
public sealed record OrderLink(OrderRef Order, LinkPurpose Purpose, DateTimeOffset ExpiresAt);
