using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>
/// Puts a line together that was drawn apart to fill the width of a paragraph: its gaps are alike, and it begins and ends
/// where the line above or below does.
/// </summary>
internal static class JustifiedLines
{
    private const int FewestCells = 3;
    private const int ShortestLine = 25;

    /// <summary>In sizes of the writing.</summary>
    private const double SameEdge = 0.3;
    private const double FarthestLine = 1.8;
    private const double GapsAlike = 0.35;
    private const double WidestGap = 2.5;

    /// <param name="lines">The cells of each line, from left to right; changed.</param>
    internal static void Join(List<List<List<PdfWord>>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Count < FewestCells)
                continue;
            foreach (var other in Neighbours(lines, i).Where(c => c.Sum(w => w.Text.Length + 1) >= ShortestLine))
            {
                if (RunLike(lines[i], other) is not var (first, count))
                    continue;
                List<PdfWord> joined = [.. lines[i].GetRange(first, count).SelectMany(c => c)];
                lines[i].RemoveRange(first, count);
                lines[i].Insert(first, joined);
                break;
            }
        }
    }

    private static IEnumerable<List<PdfWord>> Neighbours(List<List<List<PdfWord>>> lines, int at)
    {
        var line = lines[at][0][0];
        foreach (var i in new[] { at - 1, at + 1 })
        {
            if (i >= 0 && i < lines.Count && lines[i][0][0] is var word && word.Page == line.Page && word.Turn == line.Turn
                && Math.Abs(word.Bottom - line.Bottom) < FarthestLine * line.Size)
            {
                foreach (var cell in lines[i])
                    yield return cell;
            }
        }
    }

    /// <summary>The cells that together begin and end as another line's cell; null where there are none, or unlike gaps between them.</summary>
    private static (int First, int Count)? RunLike(List<List<PdfWord>> cells, List<PdfWord> other)
    {
        var slack = other[0].Size * SameEdge;
        var first = cells.FindIndex(c => Math.Abs(c[0].Left - other[0].Left) < slack);
        var last = cells.FindIndex(c => Math.Abs(c[^1].Right - other[^1].Right) < slack);
        if (first < 0 || last - first + 1 < FewestCells)
            return null;
        var (least, most) = (double.MaxValue, 0d);
        for (var i = first + 1; i <= last; i++)
        {
            var gap = cells[i][0].Left - cells[i - 1][^1].Right;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }

        return most - least < GapsAlike * other[0].Size && most < WidestGap * other[0].Size ? (first, last - first + 1) : null;
    }
}
