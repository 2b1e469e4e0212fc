using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>Puts lines of running text together, so that a label and its value may stand in different lines of a sentence.</summary>
internal static class Paragraphs
{
    private const int ShortestLine = 38;
    private const int SurelyFilled = 70;
    private const double FarthestLine = 1.8;
    private const int MostLines = 30;
    private const int Longest = 2_500;

    /// <summary>The cells of the document, those of a paragraph as one.</summary>
    /// <param name="beginsField">Whether a line begins with a label that shows it to be a field of its own, not the next line of a text.</param>
    internal static IReadOnlyList<TextCell> Merge(BillLayout layout, Func<TextCell, bool> beginsField)
    {
        var merged = new List<TextCell>();
        var taken = new HashSet<TextCell>();
        foreach (var cell in layout.Cells)
        {
            if (!taken.Add(cell))
                continue;
            var lines = new List<TextCell> { cell };
            while (lines.Count < MostLines && lines.Sum(l => l.Text.Length) < Longest && lines[^1].Below is { } next && IsFilled(lines, next) && Continues(lines[^1], next) && !beginsField(next) && taken.Add(next))
                lines.Add(next);
            merged.Add(lines.Count == 1 ? cell : Join(lines));
        }

        return merged;
    }

    /// <summary>Whether the lines so far are those of a text that goes on, not of an address with a long first line.</summary>
    private static bool IsFilled(List<TextCell> lines, TextCell next) => lines[^1].Text.Length switch
    {
        _ when lines[^1].Text.AsSpan().ContainsAny('\u00B7', '|') => false,
        >= SurelyFilled => true,
        >= ShortestLine => lines.Count > 1 || next.Text.Length >= ShortestLine,
        _ => false,
    };

    private static bool Continues(TextCell line, TextCell next) =>
        Math.Abs(line.Left - next.Left) < line.Size * 0.3
        && line.Base - next.Base < line.Size * FarthestLine
        && Math.Abs(line.Size - next.Size) < line.Size * 0.1;

    private static TextCell Join(List<TextCell> lines)
    {
        var words = new List<PdfWord>();
        foreach (var word in lines.SelectMany(l => l.Words))
        {
            if (words is [.., { Text: [.., '-' or '\u2010' or '\u00AD'] } broken] && char.IsLower(word.Text[0]) && word.Bottom < broken.Bottom)
                words[^1] = broken with { Text = broken.Text[..^1] + word.Text };
            else
                words.Add(word);
        }

        return new TextCell(words) { Line = lines[0].Line, Index = lines[0].Index };
    }
}
