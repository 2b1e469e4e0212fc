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

    /// <summary>As parts of the usual size of writing.</summary>
    private const double Letterhead = 1.3;
    private const double SmallPrint = 0.85;

    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private readonly double usualSize;

    internal CarrierMarks(BillLayout layout, LabelledValues labelled)
    {
        var sizes = layout.Cells.Select(c => c.Size).Order().ToList();
        usualSize = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        foreach (var cell in layout.Cells.Where(c => marks.Count < MostMarks))
        {
            foreach (var word in cell.Words.Where(w => w.Text.Length <= LongestDomain && w.Text.Contains('.')))
            {
                if (Domain().Match(PlainText.Of(word.Text)) is { Success: true } domain)
                    Add(domain.Groups["name"].Value.Replace("-", string.Empty));
            }

            if (NamesOwner(cell, labelled))
                Add(FirstWordOf(cell.Text));
        }

        foreach (var cell in layout.Lines.Where(l => l.Page == 1).Take(LinesOfHead).SelectMany(l => l.Cells))
        {
            if (NameText.NamesCarrier(cell.Text) || (cell.Size >= usualSize * Letterhead && NameText.HasLegalForm(cell.Text) && labelled.LabelsIn(cell).Count == 0))
                Add(FirstWordOf(cell.Text));
        }
    }

    /// <summary>Whether a name is the carrier's, as far as can be told.</summary>
    internal bool IsOn(string name)
    {
        var words = WordsOf(name);
        return words.Count > 0 && marks.Any(m => words[0] == m || (m.Length >= ShortestMark && words[0].Length >= ShortestMark
            && m.StartsWith(words[0], StringComparison.Ordinal)));
    }

    /// <summary>Whether a line is of the notes that nobody reads: of the carrier, its bank and its regulator.</summary>
    internal bool IsSmallPrint(TextCell cell) => cell.Size < usualSize * SmallPrint;

    private void Add(string? mark)
    {
        if (mark is { Length: >= 3 })
            marks.Add(mark);
    }

    /// <summary>"Woodgrove Ltd. Registered in England no. 1234", "payable to Woodgrove Ltd".</summary>
    private static bool NamesOwner(TextCell cell, LabelledValues labelled) =>
        NameText.HasLegalForm(cell.Text) && (labelled.LabelsIn(cell).Any(l => l.Kind == LabelKind.OtherContact && l.Start > 0)
            || (char.IsUpper(cell.Text[0]) && cell.Text.Length > 40 && labelled.LabelsIn(cell).Any(l => l is { Kind: LabelKind.OtherCode, Place: not LabelPlace.Start })));

    private static string? FirstWordOf(string text) => WordsOf(text).FirstOrDefault();

    private static List<string> WordsOf(string text) =>
        [.. LabelText.TokensOf(text).Select(t => t.Text).Where(t => t.Length > 1)];

    [GeneratedRegex(@"(?:www\.|@|https?://|\b)(?:[a-z0-9-]+\.)*(?<name>[a-z0-9-]{3,})\.(?:com|net|org|biz|info|eu|example|co\.uk|uk|ie|de|fr|be|ch|lu|nl|es|it|pt|se|no|dk|fi|ca|us|test)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();
}
