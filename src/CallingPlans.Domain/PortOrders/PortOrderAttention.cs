using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>Which orders wait for a person.</summary>
public static class PortOrderAttention
{
    /// <summary>
    /// Whether somebody has to act before the order can go on: a correction, a document, a bill or the LOA is missing, the
    /// port is overdue, an alarm is unanswered, or a draft did not pass its check.
    /// </summary>
    public static bool IsNeeded(PortOrder order) => order switch
    {
        { IsClosed: true } => false,
        { AlarmRaised: true } => true,
        { Stage: OrderStage.Draft } => order.Errors.Count > 0,
        _ => order.Stage is OrderStage.CorrectionNeeded
            or OrderStage.AwaitingLoa
            or OrderStage.AwaitingDocuments
            or OrderStage.AwaitingBill
            or OrderStage.PortOverdue,
    };
}
