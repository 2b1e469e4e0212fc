using System.Globalization;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>Text from outside made harmless where lines and direction mean something: subjects, plain text, calendars.</summary>
internal static class InertText
{
    /// <summary>One line without control characters, line separators and invisible formatting such as bidi overrides.</summary>
    internal static string Of(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
            line[i] = IsInert(source[i]) ? source[i] : ' ';
    }).Trim();

    private static bool IsInert(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
