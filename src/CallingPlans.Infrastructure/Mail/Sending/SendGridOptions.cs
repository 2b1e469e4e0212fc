namespace CallingPlans.Infrastructure.Mail.Sending;

/// <summary>SendGrid's account, configured under <c>SendGrid</c>.</summary>
internal sealed class SendGridOptions
{
    internal const string Section = "SendGrid";

    /// <summary>Without one, mails go into the local mailbox.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Scheme and host of the API.</summary>
    public string Host { get; set; } = "https://api.sendgrid.com";
}
