using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Activities;

/// <summary>
/// What the orchestration of an order of new numbers has done. Each may be repeated: the use case behind it recognises
/// the operation, and the deliveries of what waits are started once by their ids.
/// </summary>
public sealed class NumberOrderActivities(
    TakeNumberOrderSignal takeSignal, ProvisionNumbers provisionNumbers, RemindOfTerms remindOfTerms, FollowUps followUps)
{
    [Function(nameof(TakeNumberOrderSignal))]
    public async Task<NumberOrderProgress> TakeNumberOrderSignalAsync(
        [ActivityTrigger] SignalActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await FollowAsync(await takeSignal.RunAsync(input.Ref(), input.SignalId, cancellation), client, cancellation);

    [Function(nameof(ProvisionNumbers))]
    public async Task<NumberOrderActivityResult> ProvisionNumbersAsync(
        [ActivityTrigger] OrderActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var step = await provisionNumbers.RunAsync(input.Ref(), cancellation);
        return new NumberOrderActivityResult(await FollowAsync(step, client, cancellation), step.IsDone);
    }

    [Function(nameof(RemindOfTerms))]
    public async Task<NumberOrderProgress> RemindOfTermsAsync(
        [ActivityTrigger] TermsReminderActivityInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await FollowAsync(await remindOfTerms.RunAsync(input.Ref(), input.Reminder, cancellation), client, cancellation);

    private async Task<NumberOrderProgress> FollowAsync(
        NumberOrderStep step, DurableTaskClient client, CancellationToken cancellation)
    {
        await followUps.SendWaitingAsync(client, step.Written, cancellation);
        return step.Progress;
    }
}

/// <summary>A reminder to send.</summary>
public sealed record TermsReminderActivityInput(string OrganizationId, string OrderId, TermsReminder Reminder)
    : OrderActivityInput(OrganizationId, OrderId);

/// <summary>What the carrier was asked for.</summary>
/// <param name="IsDone">False where it does not answer or is still at work.</param>
public sealed record NumberOrderActivityResult(NumberOrderProgress Progress, bool IsDone);
