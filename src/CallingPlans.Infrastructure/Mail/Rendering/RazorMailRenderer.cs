using System.Text.Encodings.Web;
using System.Text.Unicode;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Infrastructure.Mail.Rendering.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>Writes mails with Razor components, which encode whatever they are given.</summary>
internal sealed class RazorMailRenderer(MailComposer composer, ILoggerFactory loggers) : IMailRenderer
{
    private static readonly MailServices Services = new();

    public async Task<MailMessage> RenderAsync(OrderMail mail, CancellationToken cancellation)
    {
        var content = composer.Compose(mail);
        MailAttachment[] attachments =
            mail is { Template: MailTemplates.FocReceived or MailTemplates.FocChanged, FocAt: { } focAt }
                ? [CalendarAttachment.Of(mail, content, focAt)]
                : [];
        return new MailMessage(
            mail.Id, mail.To, content.Subject, await HtmlOfAsync(content), MailPlainText.Write(content), attachments,
            mail.Order.Id.ToString(), mail.Template, mail.Language);
    }

    private async Task<string> HtmlOfAsync(MailContent content)
    {
        await using var renderer = new HtmlRenderer(Services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(MailPage.Content)] = content });
            var page = await renderer.RenderComponentAsync<MailPage>(parameters);
            return page.ToHtmlString();
        });
    }

    /// <summary>
    /// What the components need: an encoder that leaves letters of all scripts as they are, where the framework's own
    /// writes all but Latin ones as numbers.
    /// </summary>
    private sealed class MailServices : IServiceProvider
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}
