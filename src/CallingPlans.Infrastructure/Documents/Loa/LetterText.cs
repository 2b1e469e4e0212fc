using System.Globalization;
using System.Text;

namespace CallingPlans.Infrastructure.Documents.Loa;

/// <summary>
/// Text in the characters of the letter's font. PDF's standard fonts, which need no file, are written in ASCII by the PDF
/// library: accents are left out, and a character without a Latin base stands as its Unicode code point, so that nothing
/// is lost and no name stops a letter.
/// </summary>
internal static class LetterText
{
    private static readonly Dictionary<char, string> Replacements = Build(
        ("A", "ÀÁÂÃÄÅĀĂĄ"), ("a", "àáâãäåāăąª"), ("AE", "Æ"), ("ae", "æ"), ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ÐĎĐ"),
        ("d", "ðďđ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
        ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿŁ"),
        ("l", "ĺļľŀł"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("o", "òóôõöøōŏőº"), ("OE", "Œ"), ("oe", "œ"),
        ("R", "ŔŖŘ"), ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ"), ("s", "śŝşšș"), ("ss", "ß"), ("SS", "ẞ"), ("T", "ŢŤŦȚ"), ("t", "ţťŧț"),
        ("TH", "Þ"), ("th", "þ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("u", "ùúûüũūŭůűų"), ("W", "ŴẀẂẄ"), ("w", "ŵẁẃẅ"), ("Y", "ÝŶŸỲ"),
        ("y", "ýÿŷỳ"), ("Z", "ŹŻŽ"), ("z", "źżž"), ("'", "‘’‚´`"), ("\"", "“”„«»"), ("-", "‐‑‒–—−"), ("...", "…"),
        (" ", "\u00A0\u2002\u2003\u2009\u202F\t\r\n"));

    /// <summary>The text as the letter can show it, and whether anything had to be replaced but typography.</summary>
    internal static string Of(string text, out bool isAltered)
    {
        var shown = new StringBuilder(text.Length);
        isAltered = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and <= '~')
            {
                shown.Append((char)rune.Value);
                continue;
            }

            var isKnown = Replacements.TryGetValue(rune.IsBmp ? (char)rune.Value : default, out var replacement);
            isAltered |= !isKnown || char.IsLetter(replacement![0]);
            if (isKnown)
                shown.Append(replacement);
            else if (!IsInvisible(rune))
                shown.Append($"(U+{rune.Value:X4})");
        }

        return shown.ToString();
    }

    /// <summary>Accents that combine with the letter before them, control and formatting characters.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format;

    private static Dictionary<char, string> Build(params (string Shown, string Written)[] groups) =>
        groups.SelectMany(g => g.Written.Select(c => (Written: c, g.Shown))).ToDictionary(p => p.Written, p => p.Shown);
}
