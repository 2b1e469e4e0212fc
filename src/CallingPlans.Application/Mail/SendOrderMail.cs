using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Mail;

/// <summary>
/// Sends a mail that waits beside its order. At least once: a process that dies after sending sends it again, under the
/// same id. One that was sent does not wait any more, and nothing is done.
/// </summary>
public sealed class SendOrderMail(IPortOrderStore orders, IMailRenderer renderer, IMailer mailer, TimeProvider time)
{
    /// <exception cref="MailUnavailableException">Not now.</exception>
    /// <exception cref="MailRefusedException">Never.</exception>
    public async Task RunAsync(OrderRef order, string mailId, CancellationToken cancellation)
    {
        if (await orders.FindMailAsync(order, mailId, cancellation) is not { } mail)
            return;
        await SendAsync(mail, cancellation);
        var recipients = mail.To.Count == 1 ? "one contact" : $"{mail.To.Count} contacts";
        await orders.CompleteMailAsync(
            order, mailId, Event(mail, OrderEventKind.MailSent, $"Mail '{mail.Template}' sent to {recipients}."), cancellation);
    }

    /// <summary>Gives a mail up that cannot be sent: the timeline tells it, and nobody waits for it any more.</summary>
    public async Task GiveUpAsync(OrderRef order, string mailId, string reason, CancellationToken cancellation)
    {
        if (await orders.FindMailAsync(order, mailId, cancellation) is { } mail)
        {
            await orders.CompleteMailAsync(
                order, mailId, Event(mail, OrderEventKind.Alarm, $"Mail '{mail.Template}' could not be sent: {reason}"), cancellation);
            ProductMetrics.Mailed(mail.Template, MailOutcome.GivenUp);
        }
    }

    private async Task SendAsync(OrderMail mail, CancellationToken cancellation)
    {
        try
        {
            await mailer.SendAsync(await renderer.RenderAsync(mail, cancellation), cancellation);
            ProductMetrics.Mailed(mail.Template, MailOutcome.Sent);
        }
        catch (MailUnavailableException)
        {
            ProductMetrics.Mailed(mail.Template, MailOutcome.Unavailable);
            throw;
        }
        catch (MailRefusedException)
        {
            ProductMetrics.Mailed(mail.Template, MailOutcome.Refused);
            throw;
        }
    }

    private OrderEvent Event(OrderMail mail, OrderEventKind kind, string detail) => new()
    {
        Id = $"mail-{mail.Id}",
        At = time.GetUtcNow(),
        Actor = Actors.System,
        Kind = kind,
        Detail = detail,
    };
}
