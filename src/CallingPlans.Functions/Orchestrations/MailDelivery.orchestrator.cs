using CallingPlans.Functions.Activities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// Sends one mail that waits beside its order; the instance's id is the mail's. No order waits for it. A mail that cannot
/// be sent is given up in the end, and the order's timeline says so.
/// </summary>
public static class MailDelivery
{
    [Function(nameof(MailDelivery))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var mail = context.GetInput<MailActivityInput>()!;
        try
        {
            if (await context.CallActivityAsync<string?>(nameof(MailActivities.SendMail), mail, Retries.Mail) is { } refusal)
                await GiveUpAsync(context, mail, refusal);
        }
        catch (TaskFailedException failed)
        {
            await GiveUpAsync(context, mail, failed.FailureDetails.ErrorType);
        }
    }

    private static Task GiveUpAsync(TaskOrchestrationContext context, MailActivityInput mail, string reason) =>
        context.CallActivityAsync(nameof(MailActivities.GiveUpMail), mail with { Reason = reason }, Retries.Storage);
}
