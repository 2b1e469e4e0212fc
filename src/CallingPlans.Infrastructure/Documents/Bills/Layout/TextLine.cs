namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>What stands at one height of a page.</summary>
internal sealed class TextLine
{
    internal TextLine(BillLayout layout, int index, IReadOnlyList<TextCell> cells)
    {
        (Layout, Index, Cells) = (layout, index, cells);
        for (var i = 0; i < cells.Count; i++)
            (cells[i].Line, cells[i].Index) = (this, i);
    }

    internal BillLayout Layout { get; }

    /// <summary>Its place in the document.</summary>
    internal int Index { get; }

    /// <summary>From left to right.</summary>
    internal IReadOnlyList<TextCell> Cells { get; }

    internal int Page => Cells[0].Page;

    internal int Turn => Cells[0].Turn;

    internal double Base => Cells[0].Base;
}
