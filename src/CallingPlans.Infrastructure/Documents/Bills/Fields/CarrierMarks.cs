using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>
/// What shows that a name or an address is the carrier's: its name is in the addresses of its web site and its mail, in the
/// letterhead, in the line that says where it is registered, and beside "payable to".
/// </summary>
internal sealed partial class CarrierMarks
{
    private const int MostMarks = 40;
    private const int ShortestMark = 4;
    private const int LongestDomain = 80;
    private const int LinesOfHead = 4;
    private const int LongestName = 45;

    /// <summary>As parts of the usual size of writing.</summary>
    private const double Letterhead = 1.3;
    private const double SmallPrint = 0.85;

    /// <summary>In points: a letter's address may be smaller than its text, but not smaller than that.</summary>
    private const double SurelyLegible = 9;

    /// <summary>In points: a letterhead is no smaller.</summary>
    private const double LeastLetterhead = 11;

    /// <summary>A name in a footer is no longer.</summary>
    private const int MostWordsOfName = 6;

    private readonly HashSet<string> domains = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly double usualSize;

    internal CarrierMarks(BillLayout layout, LabelledValues labelled, IReadOnlyList<Vocabulary> languages)
    {
        var sizes = layout.Cells.Select(c => c.Size).Order().ToList();
        usualSize = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        foreach (var cell in layout.Cells.Where(c => domains.Count + names.Count < MostMarks))
        {
            foreach (var word in cell.Words.Where(w => w.Text.Length <= LongestDomain && w.Text.Contains('.')))
            {
                if (Domain().Match(PlainText.Of(word.Text)) is { Success: true } domain)
                    domains.Add(domain.Groups["name"].Value.Replace("-", string.Empty));
            }

            if (OwnerIn(cell, labelled) is { } owner)
                Add(owner);
        }

        var head = layout.Lines.Where(l => l.Page == 1).Take(LinesOfHead).SelectMany(l => l.Cells).ToList();
        var largest = head.Count == 0 ? 0 : head.Max(c => c.Size);
        foreach (var cell in head)
        {
            if (NameText.NamesCarrier(cell.Text) || (cell.Size >= largest * 0.95 && IsLetterhead(cell, labelled, languages)))
                Add(cell.Text);
        }
    }

    /// <summary>Whether a name is the carrier's, as far as can be told.</summary>
    internal bool IsOn(string name)
    {
        var words = WordsOf(name);
        if (words.Count == 0)
            return false;
        var joined = string.Concat(words);
        return names.Contains(KeyOf(words)) || domains.Any(d => words[0] == d || (d.Length >= ShortestMark && joined.StartsWith(d, StringComparison.Ordinal))
            || (words[0].Length >= ShortestMark && d.StartsWith(words[0], StringComparison.Ordinal) && GoesOnAlike(d[words[0].Length..], words)));
    }

    /// <summary>Whether what a domain has after a name's first word is short for another of its words, or there is none: "fabrikamtel" and "Fabrikam Telephone Ltd", but not "Fabrikam Bakery".</summary>
    private static bool GoesOnAlike(string rest, List<string> words)
    {
        var others = words.Skip(1).Where(w => !NameText.IsLegalFormAlone(w)).ToList();
        return others.Count == 0 || others.Exists(w => rest.StartsWith(w, StringComparison.Ordinal) || w.StartsWith(rest, StringComparison.Ordinal));
    }

    /// <summary>Whether a line is of the notes that nobody reads: of the carrier, its bank and its regulator.</summary>
    internal bool IsSmallPrint(TextCell cell) => cell.Size < usualSize * SmallPrint && cell.Size < SurelyLegible;

    /// <summary>Whether a text has the address of a web site or of mail.</summary>
    internal static bool HasDomain(string text) => text.Contains('.') && text.Length <= LongestDomain && Domain().IsMatch(PlainText.Of(text));

    private void Add(string name)
    {
        if (WordsOf(name) is { Count: > 0 } words)
            names.Add(KeyOf(words));
    }

    /// <summary>A name's first two words, or the one before its legal form: letterhead and footer say more or less of the rest.</summary>
    private static string KeyOf(List<string> words) =>
        words.Count > 1 && !NameText.IsLegalFormAlone(words[1]) ? $"{words[0]} {words[1]}" : words[0];

    /// <summary>"Woodgrove Ltd. Registered in England no. 1234", "Woodgrove · woodgrove.example", "payable to Woodgrove Ltd".</summary>
    private static string? OwnerIn(TextCell cell, LabelledValues labelled)
    {
        var labels = labelled.LabelsIn(cell);
        if (labels.FirstOrDefault(l => l is { Kind: LabelKind.OtherContact, Rest.Length: > 0 }) is { } payee && NameText.HasLegalForm(payee.Rest))
            return payee.Rest;
        if (!char.IsUpper(cell.Text[0]) || labels is [{ Place: LabelPlace.Start }, ..])
            return null;
        var end = cell.Text.IndexOfAny(['\u00B7', '|', '\u2022', ',']);
        var sentence = cell.Text.IndexOf(". ", StringComparison.Ordinal);
        if (end < 0 || (sentence > 0 && sentence < end))
            end = sentence;
        var isFooter = labels.Any(l => l is { Kind: LabelKind.OtherCode or LabelKind.OtherContact, Place: not LabelPlace.Start }) || Domain().IsMatch(PlainText.Of(cell.Text));
        return isFooter && end > 0 && WordsOf(cell.Text[..end]) is { Count: > 0 and <= MostWordsOfName } && !cell.Text[..end].Any(char.IsDigit) ? cell.Text[..end] : null;
    }

    /// <summary>Whether a line at the head is the name of who writes: large, no label, and no title of a bill.</summary>
    private bool IsLetterhead(TextCell cell, LabelledValues labelled, IReadOnlyList<Vocabulary> languages) =>
        cell.Size >= Math.Max(usualSize * Letterhead, LeastLetterhead) && cell.Text.Length <= LongestName && labelled.LabelsIn(cell).All(l => l.Place != LabelPlace.Start)
        && !cell.Text.Any(char.IsDigit) && WordsOf(cell.Text) is var words && !languages.Any(l => l.TitlesOfBills.Contains(string.Concat(words)));

    private static List<string> WordsOf(string text) =>
        [.. LabelText.TokensOf(text).Select(t => t.Text).Where(t => t.Length > 1)];

    [GeneratedRegex(@"(?:www\.|@|https?://|\b)(?:[a-z0-9-]+\.)*(?<name>[a-z0-9-]{3,})\.(?:com|net|org|biz|info|eu|example|co\.uk|uk|ie|de|fr|be|ch|lu|nl|es|it|pt|se|no|dk|fi|ca|us|test)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();
}
