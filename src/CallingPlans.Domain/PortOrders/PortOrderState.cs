using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>Status and stage of a port order together.</summary>
public readonly record struct PortOrderState(PortOrderStatus Status, OrderStage Stage);
