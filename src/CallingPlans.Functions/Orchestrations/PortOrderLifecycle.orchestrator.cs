using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// A port order from its first submission to its end; the instance's id is the order's. The order's row says where the
/// order is: this only decides what comes next, waits, and calls the activities that do it. An instance that is lost can
/// be started again at any time and goes on from the row.
/// </summary>
public static class PortOrderLifecycle
{
    [Function(nameof(PortOrderLifecycle))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var input = context.GetInput<PortOrderLifecycleInput>()!;
        var order = new OrderWaits(context, input);
        var progress = await order.BeginAsync();

        progress = await WaitForLoaAsync(order, progress);
        progress = await WaitForCustomerAndDeskAsync(order, progress);
        progress = await PlaceWithCarrierAsync(order, progress);
        progress = await WaitForFocAsync(order, progress);
        progress = await WaitForPortAsync(order, progress);
        progress = await WaitForCorrectionAsync(order, progress);
        progress = await WaitForCancellationAsync(order, progress);

        if (progress.Stage == OrderStage.Closed)
            await order.CloseAsync();
        else
            // Another attempt, or a wait that is back: histories stay short.
            context.ContinueAsNew(input with { SignalId = null });
    }

    /// <summary>Reminders on their schedule; the order is cancelled when the LOA does not come in time.</summary>
    private static async Task<PortOrderProgress> WaitForLoaAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress.Stage == OrderStage.AwaitingLoa)
            progress = await order.NextAsync(progress);
        return progress;
    }

    /// <summary>Documents that the desk asked for, a bill that grew too old, the desk's review. No deadline but theirs.</summary>
    private static async Task<PortOrderProgress> WaitForCustomerAndDeskAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress.Stage is OrderStage.AwaitingDocuments or OrderStage.AwaitingBill or OrderStage.DeskReview)
            progress = await order.NextAsync(progress);
        return progress;
    }

    /// <summary>
    /// Tries until the carrier has the order, or it is cancelled meanwhile; then waits for the carrier's validation. An order that
    /// was rejected and resubmitted unseen has another attempt to be placed.
    /// </summary>
    private static async Task<PortOrderProgress> PlaceWithCarrierAsync(OrderWaits order, PortOrderProgress progress)
    {
        if (progress.Stage == OrderStage.SendingToCarrier)
            progress = await order.CallCarrierAsync(nameof(PlaceWithCarrier), p => p.Stage == OrderStage.SendingToCarrier);
        while (progress is { Stage: OrderStage.SendingToCarrier, NeedsPlacing: false })
            progress = await order.NextAsync(progress);
        return progress;
    }

    /// <summary>An alarm when the losing carrier is silent past its interval.</summary>
    private static async Task<PortOrderProgress> WaitForFocAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress.Stage == OrderStage.AwaitingFoc)
            progress = await order.NextAsync(progress);
        return progress;
    }

    /// <summary>
    /// Counts down to the FOC; past it the order is overdue, each day again, until it is ported or gets another date. One that
    /// the desk has set is told to the carrier.
    /// </summary>
    private static async Task<PortOrderProgress> WaitForPortAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress.Stage is OrderStage.AwaitingPort or OrderStage.PortOverdue)
        {
            progress = progress.TellsFoc
                ? await order.CallCarrierAsync(nameof(TellCarrierFoc), p => p is { TellsFoc: true, Stage: OrderStage.AwaitingPort or OrderStage.PortOverdue })
                : await order.NextAsync(progress);
        }

        return progress;
    }

    /// <summary>The customer resubmits or cancels, however late.</summary>
    private static async Task<PortOrderProgress> WaitForCorrectionAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress.Stage == OrderStage.CorrectionNeeded)
            progress = await order.NextAsync(progress);
        return progress;
    }

    /// <summary>After FOC the desk passes the cancellation on first; only the carrier's word ends the order.</summary>
    private static async Task<PortOrderProgress> WaitForCancellationAsync(OrderWaits order, PortOrderProgress progress)
    {
        while (progress is { Stage: OrderStage.CancelRequested, AwaitsDesk: true })
            progress = await order.NextAsync(progress);
        if (progress.Stage == OrderStage.CancelRequested)
            progress = await order.CallCarrierAsync(nameof(AskCarrierToCancel), p => p.Stage == OrderStage.CancelRequested);
        while (progress.Stage == OrderStage.CancelRequested)
            progress = await order.NextAsync(progress);
        return progress;
    }
}
