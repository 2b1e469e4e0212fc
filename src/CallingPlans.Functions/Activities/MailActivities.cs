using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Mail;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Activities;

/// <summary>Sends mails, or gives them up. May be repeated: a mail that was sent does not wait any more.</summary>
public sealed class MailActivities(SendOrderMail sender)
{
    /// <summary>Null when it was sent; else why it never can be.</summary>
    /// <exception cref="MailUnavailableException">Not now; the orchestration tries again.</exception>
    [Function(nameof(SendMail))]
    public async Task<string?> SendMail([ActivityTrigger] MailActivityInput input, CancellationToken cancellation)
    {
        try
        {
            await sender.RunAsync(input.Ref(), input.MailId, cancellation);
            return null;
        }
        catch (MailRefusedException refused)
        {
            return refused.Message;
        }
    }

    [Function(nameof(GiveUpMail))]
    public Task GiveUpMail([ActivityTrigger] MailActivityInput input, CancellationToken cancellation) =>
        sender.GiveUpAsync(input.Ref(), input.MailId, input.Reason ?? "unknown", cancellation);
}
