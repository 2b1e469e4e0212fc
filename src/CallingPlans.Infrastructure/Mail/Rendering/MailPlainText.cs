using System.Text;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>Writes a mail's content as plain text.</summary>
internal static class MailPlainText
{
    internal static string Write(MailContent content)
    {
        var text = new StringBuilder();
        Paragraph(text, content.Heading);
        Paragraph(text, content.Happened);
        Paragraph(text, content.PortDate);
        if (content.Findings is { } findings)
        {
            Line(text, findings.Title);
            foreach (var finding in findings.Items)
            {
                Line(text, $"- {finding.Cause}");
                foreach (var line in new[] { finding.Detail, finding.Field, finding.Numbers, finding.Remedy })
                    Line(text, line is null ? null : $"  {line}");
            }

            Line(text, string.Empty);
        }

        Section(text, content.Documents);
        Line(text, content.TodoTitle);
        Paragraph(text, content.Todo);
        Paragraph(text, $"{content.LinkText}: {content.Link.AbsoluteUri}");
        Section(text, content.Numbers);
        Line(text, content.Why);
        return text.ToString();
    }

    private static void Section(StringBuilder text, MailSection<string>? section)
    {
        if (section is null)
            return;
        Line(text, section.Title);
        foreach (var item in section.Items)
            Line(text, $"- {item}");
        Line(text, section.More);
        Line(text, string.Empty);
    }

    private static void Paragraph(StringBuilder text, string? paragraph)
    {
        if (paragraph is null)
            return;
        Line(text, paragraph);
        Line(text, string.Empty);
    }

    private static void Line(StringBuilder text, string? line)
    {
        if (line is not null)
            text.Append(line).Append("\r\n");
    }
}
