namespace CallingPlans.Domain.Webhooks;

/// <summary>How far a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>It was not answered with success yet and is tried again.</summary>
    Pending,

    /// <summary>The receiver answered 2xx.</summary>
    Delivered,

    /// <summary>Every attempt failed, or the webhook is disabled. It can be replayed.</summary>
    Failed,
}
