using System.Text;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>Parts of keys. Whatever text comes in, what goes out is allowed in a key and can be read back.</summary>
internal static class TableKey
{
    /// <summary>Between the parts of a key; no encoded part has it.</summary>
    public const char Separator = '|';

    /// <summary>
    /// Letters, digits, <c>- _ . : @</c> stay; every other byte of the UTF-8 text becomes <c>=XX</c>. Different texts
    /// give different keys.
    /// </summary>
    public static string Encode(string text)
    {
        if (text.All(IsPlain))
            return text;
        var key = new StringBuilder(text.Length + 16);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (IsPlain((char)value))
                key.Append((char)value);
            else
                key.Append('=').Append(value.ToString("X2"));
        }

        return key.ToString();
    }

    /// <summary>A key of several parts, each encoded.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (key.Length > 0)
                key.Append(Separator);
            key.Append(Encode(part));
        }

        return key.ToString();
    }

    /// <summary>Sorts as the moments do.</summary>
    public static string Ascending(DateTimeOffset moment) => moment.UtcTicks.ToString("D19");

    /// <summary>Sorts against the moments: the latest first.</summary>
    public static string Descending(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19");

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@';
}
