namespace CallingPlans.Domain.Orders;

/// <summary>Where an order is within its status: finer than the status, and what the next wait is for.</summary>
public enum OrderStage
{
    Draft,
    AwaitingLoa,
    AwaitingDocuments,
    AwaitingBill,
    DeskReview,
    SendingToCarrier,
    AwaitingFoc,
    AwaitingPort,
    PortOverdue,
    CorrectionNeeded,
    CancelRequested,
    Closed,
}
