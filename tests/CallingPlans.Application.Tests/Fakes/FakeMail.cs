using CallingPlans.Application.Abstractions.Mail;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeMail(Journal journal) : IMailer, IMailRenderer
{
    public List<MailMessage> Sent { get; } = [];

    public Exception? Fault { get; set; }

    public Task<MailMessage> RenderAsync(OrderMail mail, CancellationToken cancellation) => Task.FromResult(new MailMessage(
        mail.Id, mail.To, mail.Template, string.Empty, string.Empty, [], mail.Order.Id.ToString(), mail.Template, mail.Language));

    public Task SendAsync(MailMessage message, CancellationToken cancellation)
    {
        if (Fault is not null)
            throw Fault;
        journal.Add("mail.send");
        Sent.Add(message);
        return Task.CompletedTask;
    }
}
