using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>Says an order's mail in its language.</summary>
/// <remarks>
/// Facts that are used where they are given: <c>focDate focTime timeZone reason day until since billDate documents</c>
/// (one a line), and for the signed link <c>url</c> (needed) and <c>purpose</c>.
/// </remarks>
internal sealed class MailComposer(Uri console)
{
    /// <summary>A mail lists no more numbers than this: the order has them all.</summary>
    internal const int ListedNumbers = 20;

    /// <summary>Subjects over this are cut: some readers refuse longer lines.</summary>
    private const int LongestSubject = 200;

    /// <exception cref="ArgumentException">The template is unknown, or a fact that it needs is missing.</exception>
    internal MailContent Compose(OrderMail mail)
    {
        var texts = MailTexts.Of(mail.Language);
        var template = texts.Templates.GetValueOrDefault(mail.Template)
            ?? throw new ArgumentException($"There is no mail '{mail.Template}'.", nameof(mail));
        var values = ValuesOf(mail, texts);
        var isLink = mail.Template == MailTemplates.Link;
        var subject = TextPattern.Fill(template.Subject, values);
        return new MailContent
        {
            Language = mail.Language,
            Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject],
            Heading = $"{texts.Common.Order} {values["orderNumber"]}",
            Happened = TextPattern.Fill(template.Happened, values),
            PortDate = PortDateOf(mail, values, texts),
            Findings = FindingsOf(mail, texts),
            Documents = DocumentsOf(mail, texts),
            Numbers = isLink ? null : NumbersOf(mail.Numbers, texts),
            TodoTitle = texts.Common.Todo,
            Todo = TextPattern.Fill(template.Todo, values),
            LinkText = template.Open ?? texts.Common.Open,
            Link = isLink ? SignedLinkOf(mail) : new Uri(console, $"orders/{mail.Order.Id}"),
            Why = isLink ? texts.Common.WhyLink : texts.Common.Why,
        };
    }

    private static Dictionary<string, string> ValuesOf(OrderMail mail, MailTexts texts)
    {
        var values = mail.Facts
            .Where(f => !string.IsNullOrWhiteSpace(f.Value))
            .ToDictionary(f => f.Key, f => InertText.Of(MailDates.InWords(f.Value, texts.Dates)));
        values["orderNumber"] = InertText.Of(mail.OrderNumber);
        values["count"] = mail.Numbers.Count.ToString();
        values["errorCount"] = mail.Errors.Count.ToString();
        values["purpose"] = texts.Purposes.GetValueOrDefault(values.GetValueOrDefault("purpose", "other"))
            ?? texts.Purposes["other"];

        // On its very day nothing is overdue by a number of days yet.
        if (mail.Template == MailTemplates.PortOverdue && values.GetValueOrDefault("day") == "0")
            values.Remove("day");
        if (values.TryGetValue("day", out var day))
            values["when"] = TextPattern.Fill(texts.Days.GetValueOrDefault(day) ?? texts.Days["other"], values);
        return values;
    }

    private static string? PortDateOf(OrderMail mail, Dictionary<string, string> values, MailTexts texts)
    {
        if (mail.Template is not (MailTemplates.FocReceived or MailTemplates.FocChanged
            or MailTemplates.FocCountdown or MailTemplates.PortOverdue))
            return null;
        var date = values.TryGetValue("focDate", out _)
            ? TextPattern.Fill("{focDate}[ {focTime}][ ({timeZone})]", values)
            : mail.FocAt is { } moment ? MailDates.Moment(moment, texts.Dates) : null;
        return date is null ? null : texts.Labelled(texts.Common.PortDate, date);
    }

    private static MailSection<MailFinding>? FindingsOf(OrderMail mail, MailTexts texts) =>
        mail.Errors.Count == 0
            ? null
            : new(texts.Common.Findings, [.. mail.Errors.Select(error => FindingOf(error, mail.Language, texts))]);

    private static MailFinding FindingOf(ErrorDetail error, string language, MailTexts texts)
    {
        var rendered = ErrorTexts.Render(error with { Numbers = error.Numbers?.Take(ListedNumbers).ToArray() }, language);
        var numbers = NumbersOf(error.Numbers ?? [], texts);
        return new MailFinding(
            InertText.Of(rendered.Title),
            InertText.Of(rendered.Detail),
            error.Field is null ? null : texts.Labelled(texts.Common.Field, InertText.Of(texts.NameOf(error.Field))),
            numbers is null ? null : texts.Labelled(numbers.Title, $"{string.Join(", ", numbers.Items)} {numbers.More}".TrimEnd()),
            texts.Labelled(texts.Common.Remedy, InertText.Of(rendered.Remedy)));
    }

    private static MailSection<string>? DocumentsOf(OrderMail mail, MailTexts texts) =>
        mail.Facts.GetValueOrDefault("documents") is { Length: > 0 } documents
            ? new(texts.Common.Documents, [.. documents.Split('\n').Select(InertText.Of).Where(d => d.Length > 0)])
            : null;

    private static MailSection<string>? NumbersOf(IReadOnlyList<string> numbers, MailTexts texts)
    {
        if (numbers.Count == 0)
            return null;
        var rest = numbers.Count - ListedNumbers;
        var more = new Dictionary<string, string> { ["count"] = rest.ToString() };
        return new(
            texts.Common.Numbers,
            [.. numbers.Take(ListedNumbers).Select(InertText.Of)],
            rest > 0 ? TextPattern.Fill(texts.Common.More, more) : null);
    }

    private static Uri SignedLinkOf(OrderMail mail) =>
        Uri.TryCreate(mail.Facts.GetValueOrDefault("url"), UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            ? url
            : throw new ArgumentException("The mail needs the address of its signed link.", nameof(mail));
}
