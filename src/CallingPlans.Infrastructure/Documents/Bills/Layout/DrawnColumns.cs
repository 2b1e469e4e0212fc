using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>Columns that bars of text separate: a bar ends a cell where one stands in the next line too. Another is a sign of its line.</summary>
internal static class DrawnColumns
{
    /// <summary>In sizes of the writing.</summary>
    private const double SamePlace = 0.6;
    private const double FarthestLine = 2.5;

    /// <summary>Whether a word is such a bar.</summary>
    /// <param name="line">The words of its line.</param>
    /// <param name="others">Those of the lines above and below.</param>
    internal static HashSet<PdfWord> BarsOf(IEnumerable<PdfWord> line, IEnumerable<List<PdfWord>> others)
    {
        var bars = line.Where(IsBar).ToList();
        return bars.Count == 0
            ? []
            : [.. bars.Where(bar => others.Any(other => other.Any(o => IsBar(o) && IsUnder(bar, o))))];
    }

    private static bool IsUnder(PdfWord a, PdfWord b) => a.Page == b.Page && a.Turn == b.Turn
        && Math.Abs(a.Left - b.Left) < SamePlace * a.Size && Math.Abs(a.Bottom - b.Bottom) < FarthestLine * a.Size;

    private static bool IsBar(PdfWord word) => word.Text is "|" or "\u2502" or "\u00A6";
}
