using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>A change that the transition table does not have.</summary>
public sealed record IllegalTransition(OrderId Order, PortOrderState From, PortOrderTrigger Trigger)
{
    public override string ToString() => $"Order {Order} in {From.Status}/{From.Stage} cannot take {Trigger}.";
}
