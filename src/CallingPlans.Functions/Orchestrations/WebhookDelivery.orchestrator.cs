using CallingPlans.Application.Webhooks;
using CallingPlans.Functions.Activities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// Delivers one message to one webhook: tries, waits as long as the attempt says, and tries again until it says that the
/// round is over. No order and no other delivery waits for it. A replay is an instance of its own.
/// </summary>
public static class WebhookDelivery
{
    [Function(nameof(WebhookDelivery))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var delivery = context.GetInput<WebhookDeliveryInput>()!;
        while (await AttemptAsync(context, delivery) is { NextAt: { } next } step)
        {
            await context.CreateTimer(next, CancellationToken.None);
            delivery = delivery with
            {
                Attempts = step.Attempts,
                Postponements = step.IsPostponed ? delivery.Postponements + 1 : 0,
            };
        }
    }

    private static Task<DeliveryStep> AttemptAsync(TaskOrchestrationContext context, WebhookDeliveryInput delivery) =>
        context.CallActivityAsync<DeliveryStep>(nameof(WebhookActivities.PostWebhook), delivery, Retries.Storage);
}
