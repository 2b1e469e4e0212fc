using CallingPlans.Domain.Bills;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>A part of a cell.</summary>
internal sealed record Spot(TextCell Cell, int Start, int End)
{
    internal static Spot Of(TextCell cell) => new(cell, 0, cell.Text.Length);

    internal string Text => Cell.Text[Start..End];

    internal BillBox Box
    {
        get
        {
            var (left, bottom, right, top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            var at = 0;
            foreach (var word in Cell.Words)
            {
                var end = at + word.Text.Length;
                if (at < End && end > Start)
                    (left, bottom, right, top) = (Math.Min(left, word.Left), Math.Min(bottom, word.Bottom), Math.Max(right, word.Right), Math.Max(top, word.Top));
                at = end + 1;
            }

            return left > right ? new BillBox(Cell.Left, Cell.Base, Cell.Right, Cell.Base + Cell.Size) : new BillBox(left, bottom, right, top);
        }
    }
}
