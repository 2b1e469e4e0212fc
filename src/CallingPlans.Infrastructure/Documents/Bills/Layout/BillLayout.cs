using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>The words of a document as lines and cells, page by page, from top to bottom.</summary>
internal sealed class BillLayout
{
    /// <summary>As parts of the size of the writing.</summary>
    private const double SameLine = 0.4;
    private const double GapBetweenCells = 0.9;

    /// <summary>How many lines down or up a neighbour is looked for: writing beside it stands in lines of its own.</summary>
    private const int FarthestLine = 12;

    internal BillLayout(IReadOnlyList<PdfWord> words)
    {
        var lines = new List<TextLine>();
        foreach (var page in words.GroupBy(w => (w.Page, w.Turn)))
        {
            var line = new List<PdfWord>();
            foreach (var word in page.OrderByDescending(w => w.Bottom))
            {
                if (line.Count > 0 && line[0].Bottom - word.Bottom > Math.Min(line[0].Size, word.Size) * SameLine)
                {
                    lines.Add(LineOf(lines.Count, line));
                    line.Clear();
                }

                line.Add(word);
            }

            if (line.Count > 0)
                lines.Add(LineOf(lines.Count, line));
        }

        Lines = lines;
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

    private TextLine LineOf(int index, List<PdfWord> words)
    {
        var cells = new List<TextCell>();
        var cell = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Left))
        {
            if (cell is [.., var last] && word.Left - last.Right > Math.Max(last.Size, word.Size) * GapBetweenCells)
            {
                cells.Add(new TextCell([.. cell]));
                cell.Clear();
            }

            cell.Add(word);
        }

        cells.Add(new TextCell([.. cell]));
        return new TextLine(this, index, cells);
    }
}
