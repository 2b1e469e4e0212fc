namespace CallingPlans.Application.Abstractions.Mail;

/// <summary>A mail as it goes out.</summary>
/// <param name="Id">The same when the same mail is sent again.</param>
public sealed record MailMessage(
    string Id,
    IReadOnlyList<string> To,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<MailAttachment> Attachments,
    string OrderId,
    string Template,
    string Language);

/// <summary>A file of a mail.</summary>
public sealed record MailAttachment(string FileName, string ContentType, byte[] Content);

/// <summary>Sends mails: through SendGrid, or into the local mailbox.</summary>
public interface IMailer
{
    /// <exception cref="MailRefusedException">The mail can never be sent; trying again is no use.</exception>
    /// <exception cref="MailUnavailableException">Not now; try again.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellation);
}

/// <summary>Makes the mail of an order's facts, in its language.</summary>
public interface IMailRenderer
{
    Task<MailMessage> RenderAsync(OrderMail mail, CancellationToken cancellation);
}

/// <summary>The mail can never be sent.</summary>
public sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The mail cannot be sent now.</summary>
public sealed class MailUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
