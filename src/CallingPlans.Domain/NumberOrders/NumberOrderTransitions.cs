using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.NumberOrders;

/// <summary>
/// What may follow what in the life of an order of new numbers: the one table of it. A self-service order begins in
/// <see cref="OrderStage.SendingToCarrier"/>, a support request in <see cref="OrderStage.DeskReview"/>.
/// </summary>
public static class NumberOrderTransitions
{
    /// <summary>The state after the trigger, or null where the table has no such move.</summary>
    public static NumberOrderState? Next(NumberOrderState state, NumberOrderTrigger trigger) => (state.Stage, trigger) switch
    {
        (OrderStage.DeskReview, NumberOrderTrigger.Assigned) => new(NumberOrderStatus.Pending, OrderStage.SendingToCarrier),
        (OrderStage.DeskReview, NumberOrderTrigger.Failed) => new(NumberOrderStatus.Error, OrderStage.Closed),
        (OrderStage.SendingToCarrier, NumberOrderTrigger.Provisioned) => new(NumberOrderStatus.Provisioned, OrderStage.Closed),
        (OrderStage.SendingToCarrier, NumberOrderTrigger.Failed) => new(NumberOrderStatus.Error, OrderStage.Closed),
        _ => null,
    };
}
