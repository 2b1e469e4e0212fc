namespace CallingPlans.Domain.Orders;

/// <summary>What happened to an order; the timeline shows one entry for each.</summary>
public enum OrderEventKind
{
    Created,
    Amended,
    DocumentAdded,
    LoaSigned,
    LoaReminded,
    LinkSent,
    Submitted,
    PreliminaryCheckFailed,
    DeskApproved,
    DocumentsRequested,
    SentToCarrier,
    CarrierUpdate,
    FocReceived,
    FocChanged,
    Rejected,
    Resubmitted,
    CancelRequested,
    Cancelled,
    Completed,
    Overdue,
    Alarm,
    MailSent,
    Split,
    Copied,
    Note,
    DeskRequest,
}
