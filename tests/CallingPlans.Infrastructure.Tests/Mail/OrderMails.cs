using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Mail.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Infrastructure.Tests.Mail;

/// <summary>Mails with valid facts.</summary>
internal static class OrderMails
{
    internal static readonly DateTimeOffset FocAt = new(2026, 7, 20, 16, 0, 0, TimeSpan.Zero);

    internal static OrderMail Of(string template, string language = "en") => new()
    {
        Id = $"mail-{template}",
        Template = template,
        Language = language,
        To = ["avery@contoso.example"],
        Order = new OrderRef("contoso", OrderId.Parse("0123456789abcdef0123456789abcdef")),
        OrderNumber = "P-4F7K2Q9D",
        Numbers = ["+14255550123", "+14255550124"],
        Errors = template is MailTemplates.OrderRejected or MailTemplates.PreliminaryCheckFailed
            ? [ErrorDetail.Of(ErrorCode.BtnMismatch), ErrorDetail.Of(ErrorCode.TnMismatch, ["+14255550124"])]
            : [],
        Facts = new Dictionary<string, string>
        {
            ["focDate"] = "2026-07-20",
            ["focTime"] = "09:00",
            ["timeZone"] = "America/Los_Angeles",
            ["reason"] = "No longer needed",
            ["day"] = "3",
            ["until"] = "2026-08-01",
            ["since"] = "2026-07-01",
            ["billDate"] = "2026-06-01",
            ["documents"] = "Letter of agency\nCustomer service record",
            ["purpose"] = "UploadBill",
            ["url"] = "https://console.example/order-links/abc123",
        },
        FocAt = FocAt,
        CreatedAt = new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero),
    };

    internal static OrderMail With(this OrderMail mail, string fact, string value) =>
        mail with { Facts = new Dictionary<string, string>(mail.Facts) { [fact] = value } };

    internal static OrderMail Without(this OrderMail mail, params string[] facts) =>
        mail with { Facts = mail.Facts.Where(f => !facts.Contains(f.Key)).ToDictionary() };

    internal static Task<MailMessage> RenderAsync(OrderMail mail) =>
        new RazorMailRenderer(new MailComposer(new Uri("https://console.example/")), NullLoggerFactory.Instance)
            .RenderAsync(mail, default);
}
