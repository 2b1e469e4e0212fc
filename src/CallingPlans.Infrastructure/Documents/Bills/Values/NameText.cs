using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Labels;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>Tells names of companies and of people from other texts.</summary>
internal static partial class NameText
{
    private const int Longest = 80;
    private const int MostDigits = 4;

    /// <summary>The name that a text is, or null where it cannot be one.</summary>
    internal static string? Of(string text)
    {
        var name = text.Trim(' ', ':', ',', ';', '-', '\u2013', '|', '\u00B7', '*');
        return name.Length is >= 2 and <= Longest
            && name.Any(char.IsLetter)
            && name.Count(char.IsDigit) <= MostDigits
            && !NoName().IsMatch(name)
                ? name
                : null;
    }

    /// <summary>A person's name without "Mr" and the like.</summary>
    internal static string? PersonOf(string text, IEnumerable<Vocabulary> languages)
    {
        return Of(text) is { } name ? WithoutTitle(name, languages) : null;
    }

    private static string WithoutTitle(string name, IEnumerable<Vocabulary> languages)
    {
        var honorifics = languages.SelectMany(l => l.Honorifics).ToHashSet();
        while (name.IndexOf(' ') is > 0 and var space && honorifics.Contains(LabelText.KeyOf(name[..space])) && IsTitle(name[..space]))
            name = name[(space + 1)..].TrimStart();
        return name;
    }

    /// <summary>Whether it has a company's legal form.</summary>
    internal static bool HasLegalForm(string text) => WordsOf(text).Skip(1).Any(IsLegalForm);

    /// <summary>Whether it is nothing but a legal form: the end of a name that was broken.</summary>
    internal static bool IsLegalFormAlone(string text) => WordsOf(text) is { Count: > 0 } words && words.All(IsLegalForm);

    internal static bool NamesCarrier(string text) => WordsOf(text).Any(w => BillWords.Providers.Contains(w.Trim('.')));

    /// <summary>Whether a line looks like a person or an office of a company: <c>J. Example</c>, <c>The Office Manager</c>.</summary>
    internal static bool IsPersonLike(string text, IEnumerable<Vocabulary> languages) =>
        Person().IsMatch(text.Trim()) || WordsOf(text).Any(BillWords.Offices.Contains) || WithoutTitle(text.Trim(), languages) != text.Trim();

    private static bool IsLegalForm(string word) => BillWords.LegalForms.Contains(word) || BillWords.LegalForms.Contains(word.Replace(".", string.Empty));

    // "D." may be "Don" or a first name: an initial stays.
    private static bool IsTitle(string word) => word.TrimEnd('.').Length > 1;

    private static List<string> WordsOf(string text) =>
        [.. PlainText.Of(text).Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^(?:\p{Lu}\.[ -]?){1,3}(?:\p{L}{1,3} )?\p{Lu}[\p{L}'\u2019-]+$", RegexOptions.None, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"[$€£%@]|https?:|www\.|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d[.,]\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex NoName();
}
