namespace CallingPlans.Domain.Billing;

/// <summary>What began to bill.</summary>
public enum BillingEventKind
{
    OutboundCallingPlanStarted,
    NumberBillingStarted,
}

/// <summary>A moment at which something began to bill. Its id follows from what it is about, so that it exists once.</summary>
/// <param name="ProrationDays">Days of the month that are billed, the first included.</param>
public sealed record BillingEvent(
    string Id,
    string OrganizationId,
    BillingEventKind Kind,
    string? OrderId,
    string? Number,
    DateTimeOffset At,
    int? ProrationDays);
