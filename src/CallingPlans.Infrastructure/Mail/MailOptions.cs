namespace CallingPlans.Infrastructure.Mail;

/// <summary>Where mails come from, configured under <c>Mail</c>.</summary>
internal sealed class MailOptions
{
    internal const string Section = "Mail";

    /// <summary>The sender's address; needed where SendGrid sends.</summary>
    public string? From { get; set; }

    public string FromName { get; set; } = "Calling Plans";
}
