using CallingPlans.Application.NewNumbers.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// A self-service order of new numbers; the instance's id is the order's. The numbers are provisioned, and then inactive
/// until a customer administrator accepts the terms of service, who is reminded of them. An instance that is lost can be
/// started again at any time and goes on from the order's row.
/// </summary>
public static class NewNumberOrder
{
    [Function(nameof(NewNumberOrder))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = new NumberOrderWaits(context, context.GetInput<NumberOrderLifecycleInput>()!);
        var progress = await order.BeginAsync();
        progress = await order.ProvisionAsync(progress);
        await WaitForTermsAsync(order, progress);
    }

    /// <summary>A reminder after some days, then weekly, until the terms are accepted or the numbers are deleted.</summary>
    private static async Task WaitForTermsAsync(NumberOrderWaits order, NumberOrderProgress progress)
    {
        while (progress.NextReminder is not null)
            progress = await order.NextAsync(progress);
    }
}
