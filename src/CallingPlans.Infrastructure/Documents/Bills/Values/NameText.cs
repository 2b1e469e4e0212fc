using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Labels;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>Tells names of companies and of people from other texts.</summary>
internal static partial class NameText
{
    private const int Longest = 80;
    private const int MostDigits = 4;
    private const int MostWords = 8;

    private static readonly string[] Between = [", ", " \u00B7 ", " / ", " | ", " \u2013 ", " - "];

    private static readonly HashSet<string> Joining = ["&", "and", "und", "et", "y", "e", "en", "och", "og", "ja", "of", "de", "du", "des", "la", "van", "der", "von", "di", "da", "do", "del", "+"];

    /// <summary>The name that a text is, or null where it cannot be one.</summary>
    internal static string? Of(string text)
    {
        var name = text.Trim(' ', ':', ',', ';', '-', '\u2013', '|', '\u00B7', '*');
        return name.Length is >= 2 and <= Longest
            && name.Any(char.IsLetter)
            && name.Count(char.IsDigit) <= MostDigits
            && !NoName().IsMatch(name)
            && !IsMonth(name)
            && !IsSalutationAlone(name)
                ? name
                : null;
    }

    /// <summary><c>Oktober 2026</c>.</summary>
    private static bool IsMonth(string text) =>
        text.Split(' ') is [var month, { Length: 4 } year] && year.All(char.IsAsciiDigit) && MonthNames.Find(PlainText.Of(month)) is not null;

    /// <summary>The name that a part of a sentence begins with: its words with a capital, up to the first that has none.</summary>
    internal static string? AtStartOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 0;
        for (var i = 0; i < words.Length && i < MostWords; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Length ? words[i + 1] : string.Empty;
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && !(end > 0 && (Joining.Contains(word) || IsLegalForm(PlainText.Of(word.TrimEnd(',', ';'))))))
                break;
            if (!Joining.Contains(word))
                end = i + 1;
            var plain = PlainText.Of(word.TrimEnd(',', ';'));
            if (word[^1] is ';' or ')' || (word[^1] == ',' && !IsLegalForm(PlainText.Of(next.TrimEnd(',', '.', ';'))))
                || (word[^1] == '.' && word.Length > 2 && !IsLegalForm(plain) && !IsLegalForm(plain.TrimEnd('.'))))
                break;
            if (IsLegalForm(plain.TrimEnd('.')) && i > 0 && !Joining.Contains(next) && !IsLegalForm(PlainText.Of(next.TrimEnd(',', '.', ';'))))
                break;
        }

        var name = string.Join(' ', words.Take(end)).TrimEnd(',', ';', ')');
        return Of(name.EndsWith('.') && !LegalDot(name) ? name[..^1] : name);
    }

    private static bool LegalDot(string name)
    {
        var last = PlainText.Of(name[(name.LastIndexOf(' ') + 1)..]);
        return IsLegalForm(last.TrimEnd('.')) && last.TrimEnd('.') is "inc" or "ltd" or "co" or "corp" || last.Count(c => c == '.') > 1;
    }

    /// <summary>Whether its words begin as those of a name do, with a capital or a figure, but for "and", "van" and the like.</summary>
    internal static bool IsWrittenAsName(string text) => !text.EndsWith('?') && !text.EndsWith('!')
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => !char.IsLower(w[0]) || Joining.Contains(w) || IsLegalForm(PlainText.Of(w)) || NamesRole(w) || NamesDepartment(w));

    /// <summary>Whether a name ends with a word that joins it to another: "Contoso Cycles of".</summary>
    internal static bool GoesOn(string name) => Joining.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>A line that addresses a company without naming it: "Messrs", "Exmos. Senhores".</summary>
    internal static bool IsSalutationAlone(string text) => BillWords.Salutations.Contains(LabelText.KeyOf(text));

    /// <summary>A company's name without "Messrs" and the like before it.</summary>
    internal static string WithoutSalutation(string name) =>
        name.IndexOf(' ') is > 0 and var space && BillWords.SalutationsBefore.Contains(LabelText.KeyOf(name[..space])) ? name[(space + 1)..].Trim() : name;

    /// <summary>A person's name without "Mr" and the like.</summary>
    internal static string? PersonOf(string text, IEnumerable<Vocabulary> languages)
    {
        return Of(text) is { } name ? WithoutTitle(name.EndsWith('.') && name.Length > 3 ? name[..^1] : name, languages) : null;
    }

    private static string WithoutTitle(string name, IEnumerable<Vocabulary> languages)
    {
        while (name.IndexOf(' ') is > 0 and var space && IsTitle(name[..space], name[(space + 1)..], languages))
            name = name[(space + 1)..].TrimStart();
        return name;
    }

    /// <summary>A company and its person in one line, "Contoso Ltd, A. Example"; null where it is one name.</summary>
    internal static (string Company, string Person)? Both(string text, IReadOnlyList<Vocabulary> languages)
    {
        foreach (var between in Between)
        {
            var at = text.LastIndexOf(between, StringComparison.Ordinal);
            if (at <= 0 || text.AsSpan(0, at).ContainsAnyInRange('0', '9'))
                continue;
            var (company, person) = (text[..at].Trim(), text[(at + between.Length)..]);
            if (IsPersonLike(person, languages) && (HasLegalForm(company) || IsInitialAndName(person)))
                return (company, WithoutTitle(person.Trim(), languages));
        }

        return null;
    }

    /// <summary>Whether it has a company's legal form.</summary>
    internal static bool HasLegalForm(string text) => WordsOf(text).Skip(1).Any(IsLegalForm);

    /// <summary>Whether it is nothing but a legal form: the end of a name that was broken.</summary>
    internal static bool IsLegalFormAlone(string text) => WordsOf(text) is { Count: > 0 } words && words.All(IsLegalForm);

    internal static bool NamesCarrier(string text) => WordsOf(text).Any(w => BillWords.Providers.Contains(w.Trim('.')));

    /// <summary>Whether a line looks like a person: <c>J. Example</c>, <c>The Office Manager</c>.</summary>
    internal static bool IsPersonLike(string text, IEnumerable<Vocabulary> languages) =>
        IsInitialAndName(text) || NamesRole(text) || WithoutTitle(text.Trim(), languages) != text.Trim();

    /// <summary>Whether it is a person's name by its form, <c>J. Example</c>, or because it begins with a name of many people.</summary>
    internal static bool IsInitialAndName(string text) => Person().IsMatch(text.Trim()) || BeginsWithGivenName(text.Trim());

    /// <summary>Whether it has a word that companies without legal form have in their names.</summary>
    internal static bool HasCompanyWord(string text) => WordsOf(text).Any(w => BillWords.CompanyWords.Contains(w)) || text.Contains('&');

    /// <summary>Whether a line begins or ends with the number of a house, and has no sign of a company.</summary>
    internal static bool IsStreetLike(string text) => HouseNumber().IsMatch(text) && !HasLegalForm(text) && !HasCompanyWord(text);

    /// <summary>Whether it has the form of first and last name, and no word of companies or of buildings.</summary>
    internal static bool IsTwoWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } words
        && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '-' or '\'' or '\u2019'))
        && words.All(w => !BillWords.Buildings.Contains(PlainText.Of(w))) && !HasLegalForm(text) && !HasCompanyWord(text) && !NamesRole(text) && !NamesDepartment(text);

    /// <summary>Whether it names a person by what they are: "The Office Manager".</summary>
    internal static bool NamesRole(string text) => WordsOf(text).Any(BillWords.Roles.Contains);

    /// <summary>Whether it names a part of a company: "Accounts Payable", "Service comptabilité".</summary>
    internal static bool NamesDepartment(string text) => !NamesRole(text)
        && WordsOf(text).Any(w => BillWords.Departments.Contains(w) || BillWords.PartsOfDepartments.Any(p => w.Contains(p, StringComparison.Ordinal)));

    /// <summary>Whether it names a part of a company by the company's own name: "Contoso Accounting".</summary>
    internal static bool IsDepartmentOf(string company, string text) => NamesDepartment(text) && WordsOf(company)[..1].SequenceEqual(WordsOf(text)[..1]);

    private static bool BeginsWithGivenName(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words
        && BillWords.GivenNames.Contains(PlainText.Of(words[0]).Split('-')[0])
        && words.All(w => (char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '\u2019')) || Joining.Contains(w))
        && char.IsUpper(words[^1][0])
        && !words.Contains("&") && !HasLegalForm(text) && !HasCompanyWord(text);

    private static bool IsLegalForm(string word) => BillWords.LegalForms.Contains(word) || BillWords.LegalForms.Contains(word.Replace(".", string.Empty));

    /// <summary>"D." may be "Don" or a first name: it is a title where a whole name follows, and the document's language has it.</summary>
    private static bool IsTitle(string word, string rest, IEnumerable<Vocabulary> languages)
    {
        var key = LabelText.KeyOf(word);
        return key.Length > 1
            ? languages.Any(l => l.Honorifics.Contains(key))
            : languages.FirstOrDefault()?.Honorifics.Contains(key) == true && rest.Trim().Contains(' ');
    }

    private static List<string> WordsOf(string text) =>
        [.. PlainText.Of(text).Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^\d+[A-Za-z]?,? \p{L}|\p{L},? \d+ ?[A-Za-z]?$", RegexOptions.None, 1000)]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"^(?:\p{Lu}\.[ -]?){1,3}(?:\p{L}{1,3} )?\p{Lu}[\p{L}'\u2019-]+$", RegexOptions.None, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"[$€£%@]|https?:|www\.|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d[.,]\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex NoName();
}
