namespace CallingPlans.Domain.Organizations;

/// <summary>Paid, or a trial.</summary>
public enum SubscriptionKind
{
    Paid,
    Trial,
}

/// <summary>Where outbound calling plans (OCP) were bought: it decides when they start to bill.</summary>
public enum OutboundCallingPlanSource
{
    Ccw,
    ControlHub,
}

/// <summary>What an organisation has subscribed to.</summary>
/// <param name="CommittedOutboundCallingPlans">At least one is needed for a paid subscription to be enabled.</param>
/// <param name="RequestedServiceDate">The RSD; plans bought in CCW bill from it.</param>
public sealed record Subscription(
    SubscriptionKind Kind,
    int CommittedOutboundCallingPlans,
    OutboundCallingPlanSource OutboundCallingPlanSource,
    DateOnly? RequestedServiceDate = null)
{
    public const int MaxOutboundCallingPlans = 1_000_000;

    /// <summary>When a trial became this paid subscription; null where it never was a trial.</summary>
    public DateTimeOffset? ConvertedAt { get; init; }
}
