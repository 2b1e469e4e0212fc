using CallingPlans.Application.Webhooks;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Activities;

/// <summary>
/// Calls receivers. May be repeated: an attempt that was recorded is not made again, and one that was not recorded
/// arrives under the same id.
/// </summary>
public sealed class WebhookActivities(PostDelivery post)
{
    [Function(nameof(PostWebhook))]
    public Task<DeliveryStep> PostWebhook([ActivityTrigger] WebhookDeliveryInput input, CancellationToken cancellation) =>
        post.RunAsync(input.Ref(), input.Round, input.Attempts, input.Postponements, cancellation);
}
