using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Infrastructure.Mail.Rendering;
using CallingPlans.Infrastructure.Mail.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Mail;

/// <summary>Registers the writing and sending of mails.</summary>
public static class MailRegistration
{
    private const string ConsoleKey = "Console:BaseUrl";
    private const string LocalConsole = "http://127.0.0.1:7071";

    /// <summary>A mail that is not taken within this time is tried again later.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds <see cref="IMailRenderer"/>, <see cref="IMailbox"/> and <see cref="IMailer"/>: SendGrid where
    /// <c>SendGrid:ApiKey</c> is set, else the mailbox. Needs <c>AddStorage</c>. Links
    /// of mails begin with <c>Console:BaseUrl</c>.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var console = configuration[ConsoleKey] is { Length: > 0 } configured ? configured : LocalConsole;
        services.AddSingleton(new MailComposer(new Uri(console.TrimEnd('/') + "/", UriKind.Absolute)));
        services.AddSingleton<IMailRenderer, RazorMailRenderer>();
        services.AddSingleton<MailboxMailer>();
        services.AddSingleton<IMailbox>(s => s.GetRequiredService<MailboxMailer>());
        return string.IsNullOrEmpty(configuration[$"{SendGridOptions.Section}:{nameof(SendGridOptions.ApiKey)}"])
            ? services.AddSingleton<IMailer>(s => s.GetRequiredService<MailboxMailer>())
            : services.AddSendGrid(configuration);
    }

    private static IServiceCollection AddSendGrid(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SendGridOptions>().Bind(configuration.GetSection(SendGridOptions.Section));
        services.AddOptions<MailOptions>()
            .Bind(configuration.GetSection(MailOptions.Section))
            .Validate(o => !string.IsNullOrWhiteSpace(o.From), "Mail:From is needed where SendGrid sends.")
            .ValidateOnStart();
        services.AddHttpClient<IMailer, SendGridMailer>(http => http.Timeout = SendTimeout);
        return services;
    }
}
