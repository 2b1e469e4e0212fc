using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Functions.Activities;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// How a port order's orchestration waits: for the next signal or the present deadline, whichever comes first.
/// </summary>
internal sealed class OrderWaits(TaskOrchestrationContext context, PortOrderLifecycleInput input)
{
    private static readonly TimeSpan FirstCarrierRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCarrierRetry = TimeSpan.FromMinutes(10);

    private readonly SignalWait signal = new(context);

    /// <summary>Takes the signal that began this run, and reads how far the order is.</summary>
    public Task<PortOrderProgress> BeginAsync() => TakeAsync(input.SignalId);

    /// <summary>Waits for the next signal, or for the deadline of the present wait and meets it.</summary>
    public async Task<PortOrderProgress> NextAsync(PortOrderProgress progress)
    {
        if (await signal.OrAsync(progress.NextDeadline?.AtUtc) is { } taken)
            return await TakeAsync(taken.SignalId);
        return await context.CallActivityAsync<PortOrderProgress>(
            nameof(MeetDeadline), new DeadlineActivityInput(input.OrganizationId, input.OrderId, progress.NextDeadline!), Retries.Storage);
    }

    /// <summary>
    /// Calls the carrier until it answers, longer and longer apart. A signal that comes meanwhile is taken: an order that
    /// has gone on needs the call no more.
    /// </summary>
    public async Task<PortOrderProgress> CallCarrierAsync(string activity, Predicate<PortOrderProgress> isNeeded)
    {
        var wait = FirstCarrierRetry;
        while (true)
        {
            var answer = await context.CallActivityAsync<CarrierActivityResult>(
                activity, new OrderActivityInput(input.OrganizationId, input.OrderId), Retries.Storage);
            if (answer.IsAnswered || !isNeeded(answer.Progress))
                return answer.Progress;
            if (await signal.OrAsync(context.CurrentUtcDateTime + wait) is { } taken)
            {
                var progress = await TakeAsync(taken.SignalId);
                if (!isNeeded(progress))
                    return progress;
            }

            wait = wait * 2 < LongestCarrierRetry ? wait * 2 : LongestCarrierRetry;
        }
    }

    /// <summary>Clears away what only an open order needs.</summary>
    public Task CloseAsync() => context.CallActivityAsync(
        nameof(ClosePortOrder), new OrderActivityInput(input.OrganizationId, input.OrderId), Retries.Storage);

    private Task<PortOrderProgress> TakeAsync(string? signalId) => context.CallActivityAsync<PortOrderProgress>(
        nameof(TakeSignal), new SignalActivityInput(input.OrganizationId, input.OrderId, signalId), Retries.Storage);
}
