using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.Functions.Activities;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>How the orchestration of an order of new numbers waits, and what it has done meanwhile.</summary>
internal sealed class NumberOrderWaits(TaskOrchestrationContext context, NumberOrderLifecycleInput input)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(10);

    private readonly SignalWait signal = new(context);

    /// <summary>Takes the signal that began this run, and reads how far the order is.</summary>
    public Task<NumberOrderProgress> BeginAsync() => TakeAsync(input.SignalId);

    /// <summary>Waits for the next signal, or for the next reminder of the terms of service and sends it.</summary>
    public async Task<NumberOrderProgress> NextAsync(NumberOrderProgress progress)
    {
        if (await signal.OrAsync(progress.NextReminder?.AtUtc) is { } taken)
            return await TakeAsync(taken.SignalId);
        return await context.CallActivityAsync<NumberOrderProgress>(
            nameof(RemindOfTerms),
            new TermsReminderActivityInput(input.OrganizationId, input.OrderId, progress.NextReminder!),
            Retries.Storage);
    }

    /// <summary>Has the numbers provisioned: asks until the carrier is done or refuses, longer and longer apart.</summary>
    public async Task<NumberOrderProgress> ProvisionAsync(NumberOrderProgress progress)
    {
        for (var wait = FirstRetry; progress.Stage == OrderStage.SendingToCarrier; wait = Longer(wait))
        {
            var answer = await context.CallActivityAsync<NumberOrderActivityResult>(
                nameof(ProvisionNumbers), new OrderActivityInput(input.OrganizationId, input.OrderId), Retries.Storage);
            progress = answer.Progress;
            if (!answer.IsDone && await signal.OrAsync(context.CurrentUtcDateTime + wait) is { } taken)
                progress = await TakeAsync(taken.SignalId);
        }

        return progress;
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestRetry ? wait * 2 : LongestRetry;

    private Task<NumberOrderProgress> TakeAsync(string? signalId) => context.CallActivityAsync<NumberOrderProgress>(
        nameof(TakeNumberOrderSignal), new SignalActivityInput(input.OrganizationId, input.OrderId, signalId), Retries.Storage);
}
