using System.Text;
using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Carriers;

/// <summary>
/// Makes a carrier's words fit to be kept: a carrier may quote an account number or a PIN back. Every word with a digit that
/// could be one goes; telephone numbers in E.164 stay.
/// </summary>
internal static partial class CarrierText
{
    private const int MaxLength = 500;
    private const string Hidden = "***";

    internal static string Redact(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return string.Empty;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(char.IsControl(c) ? ' ' : c);
        var redacted = Words().Replace(plain.ToString(), word => IsHarmless(word.ValueSpan) ? word.Value : Hidden).Trim();
        return redacted.Length <= MaxLength ? redacted : redacted[..MaxLength];
    }

    private static bool IsHarmless(ReadOnlySpan<char> word) =>
        word.Length < 4 || !ContainsDigit(word) || TelephoneNumber().IsMatch(word);

    private static bool ContainsDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\+?[\p{L}\p{N}][\p{L}\p{N}_\-#*]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TelephoneNumber();
}
