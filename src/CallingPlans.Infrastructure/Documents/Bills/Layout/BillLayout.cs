using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>The words of a document as lines and cells, page by page, from top to bottom.</summary>
internal sealed class BillLayout
{
    /// <summary>As parts of the size of the writing.</summary>
    private const double SameLine = 0.4;
    private const double WidestSpace = 0.9;
    private const double NarrowestGap = 0.55;

    /// <summary>Of fixed-pitch type: the width of a letter, and of the space between words in letters.</summary>
    private const double WideLetter = 0.56;
    private const double FixedSpace = 1.2;

    /// <summary>Cells are apart by so many times the usual space between words.</summary>
    private const double SpacesBetweenCells = 2.1;

    /// <summary>Fewer spaces do not show how a line is spaced.</summary>
    private const int FewestSpaces = 5;

    private const int LongestCell = 1_000;
    private const int MostCellsOfLine = 60;

    /// <summary>In sizes of the writing: how far the lines of a label in two lines are apart.</summary>
    private const double BetweenLines = 1.5;

    private readonly double usualSpace;

    /// <summary>How many lines down or up a neighbour is looked for: writing beside it stands in lines of its own.</summary>
    private const int FarthestLine = 12;

    internal BillLayout(IReadOnlyList<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var page in words.GroupBy(w => (w.Page, w.Turn)))
        {
            var line = new List<PdfWord>();
            foreach (var word in page.OrderByDescending(w => w.Bottom))
            {
                if (line.Count > 0 && line[0].Bottom - word.Bottom > Math.Min(line[0].Size, word.Size) * SameLine)
                {
                    lines.Add(line);
                    line = [];
                }

                line.Add(word);
            }

            if (line.Count > 0)
                lines.Add(line);
        }

        foreach (var line in lines)
            line.Sort((a, b) => a.Left.CompareTo(b.Left));
        usualSpace = Median([.. lines.SelectMany(SpacesIn)]);
        var cells = lines.Select((line, i) => CellsOf(line, DrawnColumns.BarsOf(line, lines.Skip(i - 1).Take(3).Where(l => l != line)))).ToList();
        JustifiedLines.Join(cells);
        // More columns than that are made to be hard to read.
        Lines = [.. cells.Select((line, i) => new TextLine(this, i, [.. line.Take(MostCellsOfLine).Select(c => new TextCell(c))]))];
    }

    internal IReadOnlyList<TextLine> Lines { get; }

    internal IEnumerable<TextCell> Cells => Lines.SelectMany(l => l.Cells);

    internal TextCell? Neighbour(TextCell cell, bool down)
    {
        var step = down ? 1 : -1;
        for (var n = 1; n <= FarthestLine; n++)
        {
            var at = cell.Line.Index + (n * step);
            if (at < 0 || at >= Lines.Count || Lines[at].Page != cell.Page || Lines[at].Turn != cell.Turn)
                return null;
            if (Lines[at].Cells.FirstOrDefault(cell.Overlaps) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The cell right of the last one of a line that stands between it and the line above or below.</summary>
    internal TextCell? Beside(TextCell cell)
    {
        foreach (var step in new[] { -1, 1 })
        {
            var at = cell.Line.Index + step;
            if (at >= 0 && at < Lines.Count && Lines[at].Page == cell.Page && Lines[at].Turn == cell.Turn
                && IsBetween(Lines[at].Base, cell, step < 0 ? cell.Above : cell.Below)
                && Lines[at].Cells.FirstOrDefault(c => c.Left >= cell.Right) is { } found && !Lines[at].Cells.Any(c => c.Overlaps(cell)))
                return found;
        }

        return null;
    }

    /// <summary>Whether a line stands between those of a label in two lines.</summary>
    private static bool IsBetween(double line, TextCell cell, TextCell? other) =>
        other is not null && Math.Abs(other.Base - cell.Base) < BetweenLines * cell.Size && Math.Abs(other.Left - cell.Left) < cell.Size * SameLine
        && !other.Text.AsSpan().ContainsAnyInRange('0', '9') && (line - cell.Base) * (line - other.Base) < 0;

    /// <summary>The spaces between the words of a line, in sizes of the writing.</summary>
    private static IEnumerable<double> SpacesIn(List<PdfWord> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var space = (line[i].Left - line[i - 1].Right) / Math.Max(line[i].Size, line[i - 1].Size);
            if (space is > 0 and < WidestSpace)
                yield return space;
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[values.Count / 2];
    }

    private List<List<PdfWord>> CellsOf(List<PdfWord> words, HashSet<PdfWord> bars)
    {
        var cells = new List<List<PdfWord>>();
        var (cell, length) = (new List<PdfWord>(), 0);
        var spaces = SpacesIn(words).ToList();
        var gap = Math.Max(NarrowestGap, SpacesBetweenCells * (spaces.Count < FewestSpaces ? usualSpace : Math.Max(usualSpace, Median(spaces))));
        foreach (var word in words)
        {
            if (cell is [.., var last] && ((word.Left - last.Right > Math.Max(last.Size, word.Size) * gap && !IsOneLetterApart(last, word)) || length >= LongestCell))
            {
                cells.Add(cell);
                (cell, length) = ([], 0);
            }

            if (!bars.Contains(word))
                cell.Add(word);
            else if (cell.Count > 0)
                (cell, length) = (Ended(cells, cell), 0);
            length += word.Text.Length + 1;
        }

        if (cell.Count > 0 || cells.Count == 0)
            cells.Add(cell.Count > 0 ? cell : [.. words]);
        return cells;
    }

    /// <summary>In type whose letters are all as wide, a space is as wide as a letter.</summary>
    private static bool IsOneLetterApart(PdfWord last, PdfWord word)
    {
        var (a, b) = (WidthOfLetter(last), WidthOfLetter(word));
        return Math.Min(a, b) > WideLetter * word.Size && Math.Abs(a - b) < 0.1 * word.Size && word.Left - last.Right < FixedSpace * Math.Min(a, b);
    }

    private static double WidthOfLetter(PdfWord word) => (word.Right - word.Left) / Math.Max(1, word.Text.Length);

    private static List<PdfWord> Ended(List<List<PdfWord>> cells, List<PdfWord> cell)
    {
        cells.Add(cell);
        return [];
    }
}
