using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>Status and stage of a port order together.</summary>
/// <param name="BeforeCancellation">In <see cref="OrderStage.CancelRequested"/>: the stage in which it was asked for.</param>
public readonly record struct PortOrderState(PortOrderStatus Status, OrderStage Stage, OrderStage? BeforeCancellation = null);
