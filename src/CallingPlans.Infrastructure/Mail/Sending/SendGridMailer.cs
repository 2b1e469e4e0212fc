using System.Net;
using CallingPlans.Application.Abstractions.Mail;
using Microsoft.Extensions.Options;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace CallingPlans.Infrastructure.Mail.Sending;

/// <summary>
/// Sends through SendGrid's v3 API. It does not retry: the caller does, and SendGrid may then send twice; the argument
/// <c>message_id</c> shows it.
/// </summary>
internal sealed class SendGridMailer(
    HttpClient http, IOptions<SendGridOptions> account, IOptions<MailOptions> sender) : IMailer
{
    internal const string MessageIdArgument = "message_id";

    private readonly SendGridClient client = new(
        http, new SendGridClientOptions { ApiKey = account.Value.ApiKey, Host = account.Value.Host });

    private readonly EmailAddress from = new(sender.Value.From, sender.Value.FromName);

    public async Task SendAsync(MailMessage message, CancellationToken cancellation)
    {
        Response response;
        try
        {
            response = await client.SendEmailAsync(ToSendGrid(message), cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            throw new MailUnavailableException($"SendGrid did not answer for {message.Id}.", e);
        }

        if (response.IsSuccessStatusCode)
            return;
        var said = $"SendGrid answered {(int)response.StatusCode} for {message.Id}.";
        if (IsRefusal(response.StatusCode))
            throw new MailRefusedException(said);
        throw new MailUnavailableException(said);
    }

    /// <summary>
    /// Whether the mail itself is at fault. A key that is wrong or has expired is not the mail's fault: it waits for
    /// somebody to put that right.
    /// </summary>
    private static bool IsRefusal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    private SendGridMessage ToSendGrid(MailMessage message)
    {
        var mail = new SendGridMessage
        {
            From = from,
            Subject = message.Subject,
            PlainTextContent = message.Text,
            HtmlContent = message.Html,

            // One each: the order's contacts do not see one another's addresses.
            Personalizations = [.. message.To.Select(to => new Personalization { Tos = [new EmailAddress(to)] })],
            CustomArgs = new Dictionary<string, string>
            {
                [MessageIdArgument] = message.Id,
                ["order_id"] = message.OrderId,
                ["template"] = message.Template,
            },
        };
        foreach (var file in message.Attachments)
            mail.AddAttachment(file.FileName, Convert.ToBase64String(file.Content), file.ContentType);

        // Tracking would send signed links through a third party.
        mail.SetClickTracking(false, false);
        return mail;
    }
}
