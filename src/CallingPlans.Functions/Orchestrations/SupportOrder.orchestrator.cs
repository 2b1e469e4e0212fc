using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Domain.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// An order of new numbers through support; the instance's id is the order's. The desk assigns numbers, which are then
/// provisioned, or says why it cannot. An instance that is lost can be started again at any time and goes on from the
/// order's row.
/// </summary>
public static class SupportOrder
{
    [Function(nameof(SupportOrder))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = new NumberOrderWaits(context, context.GetInput<NumberOrderLifecycleInput>()!);
        var progress = await order.BeginAsync();
        progress = await WaitForDeskAsync(order, progress);
        await order.ProvisionAsync(progress);
    }

    /// <summary>However long: the desk works through its queue.</summary>
    private static async Task<NumberOrderProgress> WaitForDeskAsync(NumberOrderWaits order, NumberOrderProgress progress)
    {
        while (progress.Stage == OrderStage.DeskReview)
            progress = await order.NextAsync(progress);
        return progress;
    }
}
