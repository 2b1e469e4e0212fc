namespace CallingPlans.Application.Abstractions.Mail;

/// <summary>The mails that the product sends, by name.</summary>
public static class MailTemplates
{
    public const string OrderSubmitted = "order-submitted";
    public const string PreliminaryCheckFailed = "preliminary-check-failed";
    public const string LoaNeeded = "loa-needed";
    public const string LoaReminder = "loa-reminder";
    public const string LoaExpired = "loa-expired";
    public const string OrderRejected = "order-rejected";
    public const string FocReceived = "foc-received";
    public const string FocChanged = "foc-changed";
    public const string FocCountdown = "foc-countdown";
    public const string PortOverdue = "port-overdue";
    public const string OrderCompleted = "order-completed";
    public const string OrderCancelled = "order-cancelled";
    public const string DocumentsRequested = "documents-requested";
    public const string BillStale = "bill-stale";
    public const string CarrierSilent = "carrier-silent";
    public const string DraftReminder = "draft-reminder";
    public const string TermsNeeded = "terms-needed";
    public const string NumbersProvisioned = "numbers-provisioned";
    public const string OrderError = "order-error";
    public const string Link = "link";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        OrderSubmitted, PreliminaryCheckFailed, LoaNeeded, LoaReminder, LoaExpired, OrderRejected, FocReceived, FocChanged,
        FocCountdown, PortOverdue, OrderCompleted, OrderCancelled, DocumentsRequested, BillStale, CarrierSilent,
        DraftReminder, TermsNeeded, NumbersProvisioned, OrderError, Link,
    ];
}
