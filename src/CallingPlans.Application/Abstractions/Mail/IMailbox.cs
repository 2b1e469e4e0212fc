using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Abstractions.Mail;

/// <summary>A mail of the local mailbox.</summary>
public sealed record MailboxItem(MailMessage Message, DateTimeOffset SentAt);

/// <summary>The local mailbox, where mails go that no provider sends.</summary>
public interface IMailbox
{
    /// <summary>Oldest first; null members of the filter do not count.</summary>
    Task<Page<MailboxItem>> ListAsync(string? orderId, string? to, PageRequest page, CancellationToken cancellation);

    /// <summary>Takes away mails that were sent before the moment given, at most so many.</summary>
    /// <returns>How many there were.</returns>
    Task<int> PurgeAsync(DateTimeOffset sentBefore, int max, CancellationToken cancellation);
}
