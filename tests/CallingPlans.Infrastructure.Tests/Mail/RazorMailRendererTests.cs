using System.Net;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Errors;
using Ical.Net;

namespace CallingPlans.Infrastructure.Tests.Mail;

public sealed class RazorMailRendererTests
{
    private const string OrderAddress = "https://console.example/orders/0123456789abcdef0123456789abcdef";

    public static TheoryData<string, string> TemplatesAndLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var template in MailTemplates.All)
            {
                data.Add(template, "en");
                data.Add(template, "zh-TW");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TemplatesAndLanguages))]
    public async Task Render_EachTemplate_SaysTheOrderWhatToDoAndTheLinkInBothForms(string template, string language)
    {
        var mail = OrderMails.Of(template, language);
        var message = await OrderMails.RenderAsync(mail);
        var html = WebUtility.HtmlDecode(message.Html);

        Assert.StartsWith("P-4F7K2Q9D", message.Subject);
        var link = template == MailTemplates.Link ? mail.Facts["url"] : OrderAddress;
        Assert.Contains($"href=\"{link}\"", html);
        foreach (var form in new[] { html, message.Text })
        {
            Assert.Contains("P-4F7K2Q9D", form);
            Assert.Contains(link, form);
            Assert.Contains(language == "en" ? "What to do" : "接下來該怎麼做", form);
            Assert.Equal(template != MailTemplates.Link, form.Contains("+14255550124"));
            Assert.DoesNotContain("{", form.Replace("{font", string.Empty));
            Assert.DoesNotContain("[", form);
        }

        Assert.Contains($"<html lang=\"{language}\">", html);
        Assert.Equal(
            (mail.Id, mail.Order.Id.ToString(), template, language),
            (message.Id, message.OrderId, message.Template, message.Language));
        Assert.Equal(mail.To, message.To);
    }

    [Theory]
    [MemberData(nameof(TemplatesAndLanguages))]
    public async Task Render_WithoutOptionalFacts_StillReadsAsASentence(string template, string language)
    {
        var mail = OrderMails.Of(template, language);
        var bare = mail.Without([.. mail.Facts.Keys.Where(k => k != "url")]) with { FocAt = null, Errors = [], Numbers = [] };
        var message = await OrderMails.RenderAsync(bare);

        Assert.DoesNotContain("{", message.Text);
        Assert.DoesNotContain("[", message.Text);
        Assert.DoesNotContain("  ", message.Subject);
    }

    [Theory]
    [InlineData("en", "Billing telephone number")]
    [InlineData("zh-TW", "帳單電話號碼")]
    public async Task Render_Errors_NamesCauseFieldNumbersAndRemedy(string language, string field)
    {
        var message = await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.OrderRejected, language));
        var expected = ErrorTexts.Render(ErrorDetail.Of(ErrorCode.BtnMismatch), language);
        foreach (var form in new[] { WebUtility.HtmlDecode(message.Html), message.Text })
        {
            Assert.All([expected.Title, expected.Detail, expected.Remedy, field], text => Assert.Contains(text, form));
            Assert.Contains("+14255550124", form);
        }
    }

    [Fact]
    public async Task Render_ErrorAtAnElement_NamesTheListThatItIsIn()
    {
        var mail = OrderMails.Of(MailTemplates.PreliminaryCheckFailed) with
        {
            Errors = [new ErrorDetail(ErrorCode.LineTypeRequired, "/numbers/3/lineType")],
        };
        Assert.Contains("To correct: Numbers", (await OrderMails.RenderAsync(mail)).Text);
    }

    [Fact]
    public async Task Render_ManyNumbers_ListsTwentyAndCountsTheRest()
    {
        var numbers = Enumerable.Range(0, 1000).Select(i => $"+1425555{i:D4}").ToArray();
        var mail = OrderMails.Of(MailTemplates.OrderRejected) with
        {
            Numbers = numbers,
            Errors = [ErrorDetail.Of(ErrorCode.TnMismatch, numbers)],
        };
        var message = await OrderMails.RenderAsync(mail);
        foreach (var form in new[] { message.Html, message.Text })
        {
            Assert.Contains("and 980 more", form);
            Assert.DoesNotContain("+14255550020", WebUtility.HtmlDecode(form));
        }
    }

    [Theory]
    [InlineData(MailTemplates.FocReceived)]
    [InlineData(MailTemplates.FocChanged)]
    public async Task Render_Foc_CarriesTheMomentAsACalendarFile(string template)
    {
        var mail = OrderMails.Of(template);
        var file = Assert.Single((await OrderMails.RenderAsync(mail)).Attachments);
        Assert.Equal(("P-4F7K2Q9D.ics", "text/calendar"), (file.FileName, file.ContentType));

        var entry = Assert.Single(Calendar.Load(new MemoryStream(file.Content))!.Events);
        Assert.Equal(OrderMails.FocAt.UtcDateTime, entry.DtStart!.AsUtc);
        Assert.Contains("P-4F7K2Q9D", entry.Summary);

        var later = Assert.Single((await OrderMails.RenderAsync(mail with { CreatedAt = mail.CreatedAt.AddDays(1) })).Attachments);
        var moved = Assert.Single(Calendar.Load(new MemoryStream(later.Content))!.Events);
        Assert.Equal(entry.Uid, moved.Uid);
        Assert.True(moved.Sequence > entry.Sequence);
    }

    [Theory]
    [InlineData(MailTemplates.OrderCompleted)]
    [InlineData(MailTemplates.FocCountdown)]
    public async Task Render_OtherMails_CarryNoFile(string template) =>
        Assert.Empty((await OrderMails.RenderAsync(OrderMails.Of(template))).Attachments);

    [Theory]
    [InlineData("0", "today")]
    [InlineData("1", "tomorrow")]
    [InlineData("3", "in 3 days")]
    public async Task Render_Countdown_SaysTheDaysInWords(string day, string words) =>
        Assert.Equal(
            $"P-4F7K2Q9D: numbers will be ported {words}, Mon, 20 Jul 2026",
            (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.FocCountdown).With("day", day))).Subject);

    [Theory]
    [InlineData("0", "P-4F7K2Q9D: port overdue")]
    [InlineData("2", "P-4F7K2Q9D: port overdue by 2 day(s)")]
    public async Task Render_Overdue_CountsTheDaysFromTheFirst(string day, string subject) =>
        Assert.Equal(
            subject, (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.PortOverdue).With("day", day))).Subject);

    [Fact]
    public async Task Render_EmptyFact_IsLeftOut() =>
        Assert.Contains(
            "That of order P-4F7K2Q9D is too old.",
            (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.BillStale).With("billDate", ""))).Text);

    [Theory]
    [InlineData("en", "Mon, 20 Jul 2026 09:00 (America/Los_Angeles)")]
    [InlineData("zh-TW", "2026年7月20日（週一） 09:00 (America/Los_Angeles)")]
    public async Task Render_Foc_WritesTheDateAsTheLanguageDoes(string language, string date) =>
        Assert.Contains(date, (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.FocReceived, language))).Text);

    [Fact]
    public async Task Render_FocWithoutLocalDate_SaysTheMomentInUtc() =>
        Assert.Contains("Mon, 20 Jul 2026, 16:00 UTC", (await OrderMails.RenderAsync(
            OrderMails.Of(MailTemplates.FocReceived).Without("focDate", "focTime", "timeZone"))).Text);

    [Fact]
    public async Task Render_Chinese_StandsAsLettersInTheHtml() =>
        Assert.Contains("接下來該怎麼做", (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.OrderRejected, "zh-TW"))).Html);

    [Fact]
    public async Task Render_HostileText_IsInert()
    {
        const string hostile = "x\r\nBcc: all@contoso.example\r\n<script>alert(1)</script>\u202E{orderNumber}[y]\0\u2028";
        var mail = OrderMails.Of(MailTemplates.OrderRejected)
            .With("reason", hostile).With("documents", hostile) with
        {
            OrderNumber = hostile,
            Numbers = [hostile],
            Errors = [new ErrorDetail(ErrorCode.Unidentified, $"/{hostile}", [hostile], RawDetail: hostile)],
        };
        var message = await OrderMails.RenderAsync(mail);

        Assert.DoesNotContain(message.Subject, c => char.IsControl(c) || c is '\u202E' or '\u2028');
        Assert.DoesNotContain("<script", message.Html);
        Assert.DoesNotContain(message.Html, c => c is '\u202E' or '\u2028' or '\0');
        Assert.DoesNotContain(message.Text, c => c is '\u202E' or '\u2028' or '\0');
        Assert.DoesNotContain(message.Text.Split("\r\n"), line => line.StartsWith("Bcc:"));

        // What stands in braces or brackets in a value means nothing.
        Assert.Contains("{orderNumber}[y]", message.Text);
    }

    [Fact]
    public async Task Render_HostileFocMail_KeepsTheCalendarWhole()
    {
        var mail = OrderMails.Of(MailTemplates.FocChanged).With("reason", "x\r\nEND:VCALENDAR\r\nX-EVIL:1");
        var file = Assert.Single((await OrderMails.RenderAsync(mail)).Attachments);
        var text = System.Text.Encoding.UTF8.GetString(file.Content);

        Assert.DoesNotContain("\nX-EVIL", text);
        Assert.Single(Calendar.Load(text)!.Events);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("/order-links/abc")]
    public async Task Render_LinkWithoutItsAddress_Throws(string? url)
    {
        var mail = OrderMails.Of(MailTemplates.Link).Without("url");
        await Assert.ThrowsAsync<ArgumentException>(
            () => OrderMails.RenderAsync(url is null ? mail : mail.With("url", url)));
    }

    [Fact]
    public async Task Render_UnknownTemplate_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => OrderMails.RenderAsync(OrderMails.Of("unknown")));

    [Fact]
    public async Task Render_UnknownLanguage_IsEnglish() =>
        Assert.Contains("What to do", (await OrderMails.RenderAsync(OrderMails.Of(MailTemplates.OrderSubmitted, "xx"))).Text);
}
