using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>Reads an account number where a text begins with one.</summary>
internal static partial class AccountNumberText
{
    private const int Longest = 32;
    private const int FewestDigits = 3;

    /// <summary>The number as it is written, and where it ends; null where there is none.</summary>
    internal static (string Number, int End)? AtStartOf(string text)
    {
        var end = 0;
        var pending = 0;
        foreach (Match match in Word().Matches(text))
        {
            var word = match.Value.TrimEnd('.', ',', ';', ':');
            if (!word.Contains('('))
                word = word.TrimEnd(')');
            var hasDigit = word.AsSpan().ContainsAnyInRange('0', '9');
            if (!hasDigit && !IsPart(word))
                break;
            if (hasDigit)
                end = match.Index + word.Length;
            else if (end > 0)
                pending = match.Index + word.Length;
            // What ends a sentence or a list ends the number.
            if (word.Length < match.Length)
                break;
        }

        // A last letter alone belongs to it: "206 555-0172 R".
        if (pending > end && pending - end <= 3)
            end = pending;
        var number = text[..end].Trim();
        return number.Length is > 0 and <= Longest && number.Count(char.IsAsciiDigit) >= FewestDigits && !Amount().IsMatch(number)
            ? (number, end)
            : null;
    }

    /// <summary>Letters that stand in a number: <c>GB</c>, <c>WDG</c>.</summary>
    private static bool IsPart(string word) => word.Length is > 0 and <= 4 && word.All(c => char.IsAsciiLetterUpper(c) || c is '-' or '/' or '.');

    [GeneratedRegex(@"\S+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[$€£%]|^\d{1,3}(?:\.\d{3})*,\d{2}$|^\d{1,3}(?:,\d{3})*\.\d{2}$|^\d+[.,]\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
