using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.NumberOrders;

/// <summary>Status and stage of an order of new numbers.</summary>
public readonly record struct NumberOrderState(NumberOrderStatus Status, OrderStage Stage);
