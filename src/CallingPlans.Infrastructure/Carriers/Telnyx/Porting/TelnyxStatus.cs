namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>The published statuses of a porting order.</summary>
internal static class TelnyxStatus
{
    internal const string Draft = "draft";
    internal const string InProcess = "in-process";
    internal const string Submitted = "submitted";
    internal const string Exception = "exception";
    internal const string FocDateConfirmed = "foc-date-confirmed";
    internal const string CancelPending = "cancel-pending";
    internal const string Cancelled = "cancelled";
    internal const string Ported = "ported";
}
