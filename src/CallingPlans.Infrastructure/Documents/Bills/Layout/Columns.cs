namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>Follows lines of text that stand close together in a column: an address, a name in two lines.</summary>
internal static class Columns
{
    /// <summary>In sizes of the writing: from one line to the next.</summary>
    private const double FarthestLine = 2.3;

    /// <summary>Writing of another size is another thing.</summary>
    private const double OtherSize = 1.2;

    private const int MostLines = 9;

    /// <summary>The cell and those below it, top first.</summary>
    internal static List<TextCell> DownFrom(TextCell first, Func<TextCell, bool> endsBefore) => Follow(first, c => c.Below, endsBefore);

    /// <summary>The cell and those above it, bottom first.</summary>
    internal static List<TextCell> UpFrom(TextCell first, Func<TextCell, bool> endsBefore) => Follow(first, c => c.Above, endsBefore);

    /// <summary>Whether no line of them is long enough for an address to stand in it whole.</summary>
    internal static bool IsNarrow(IReadOnlyList<TextCell> column) => column.Count > 1 && column.All(c => c.Text.Length <= 24);

    /// <summary>The cells below that begin at a place.</summary>
    internal static List<TextCell> LinesUnder(double left, TextCell cell, Func<TextCell, bool> endsBefore)
    {
        var lines = cell.Line.Layout.Lines;
        for (var i = cell.Line.Index + 1; i < lines.Count && lines[i].Page == cell.Page && cell.Base - lines[i].Base <= cell.Size * FarthestLine; i++)
        {
            if (lines[i].Cells.FirstOrDefault(c => Math.Abs(c.Left - left) < cell.Size * 0.6) is { } under && !endsBefore(under))
                return DownFrom(under, endsBefore);
        }

        return [];
    }

    private static List<TextCell> Follow(TextCell first, Func<TextCell, TextCell?> next, Func<TextCell, bool> endsBefore)
    {
        var column = new List<TextCell> { first };
        double? pitch = null;
        while (column.Count < MostLines && next(column[^1]) is { } cell)
        {
            var distance = Math.Abs(cell.Base - column[^1].Base);
            var size = Math.Max(cell.Size, column[^1].Size);
            if (distance > size * FarthestLine || (pitch is { } usual && distance > usual * 1.6) || !first.IsAlignedWith(cell)
                || Math.Max(cell.Size, first.Size) / Math.Min(cell.Size, first.Size) > OtherSize || endsBefore(cell))
                break;
            pitch ??= distance;
            column.Add(cell);
        }

        return column;
    }
}
