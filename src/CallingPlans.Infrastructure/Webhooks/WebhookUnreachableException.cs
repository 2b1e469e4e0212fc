using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Webhooks;

/// <summary>There is no way to a receiver.</summary>
internal sealed class WebhookUnreachableException(DeliveryError error) : IOException($"The receiver cannot be reached: {error}.")
{
    public DeliveryError Error { get; } = error;
}
