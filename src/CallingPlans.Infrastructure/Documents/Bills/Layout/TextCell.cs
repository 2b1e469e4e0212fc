using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Documents.Bills.Layout;

/// <summary>Words of one line with no more than a space between them: a field, a label, a column's entry.</summary>
internal sealed class TextCell(IReadOnlyList<PdfWord> words)
{
    private Lazy<TextCell?>? below;
    private Lazy<TextCell?>? above;
    private Lazy<TextCell?>? beside;

    internal IReadOnlyList<PdfWord> Words { get; } = words;

    internal string Text { get; } = string.Join(' ', words.Select(w => w.Text));

    /// <summary>What a label may be made of.</summary>
    internal IReadOnlyList<LabelText.Token> Tokens => field ??= LabelText.TokensOf(Text);

    internal int Page => Words[0].Page;

    internal int Turn => Words[0].Turn;

    internal double Left { get; } = words[0].Left;

    internal double Right { get; } = words.Max(w => w.Right);

    /// <summary>The line that it stands on.</summary>
    internal double Base { get; } = words[0].Bottom;

    internal double Size { get; } = words.Max(w => w.Size);

    internal TextLine Line { get; set; } = null!;

    /// <summary>Its place in its line.</summary>
    internal int Index { get; set; }

    internal TextCell? Next => Index + 1 < Line.Cells.Count ? Line.Cells[Index + 1] : null;

    /// <summary>The next cell of its line or, where it is the last, of a line a little higher or lower: a label in two lines.</summary>
    internal TextCell? Beside => (beside ??= new Lazy<TextCell?>(() => Next ?? Line.Layout.Beside(this))).Value;

    /// <summary>The first cell below that shares some width with it, however far; null where there is none.</summary>
    internal TextCell? Below => (below ??= new Lazy<TextCell?>(() => Line.Layout.Neighbour(this, down: true))).Value;

    internal TextCell? Above => (above ??= new Lazy<TextCell?>(() => Line.Layout.Neighbour(this, down: false))).Value;

    internal bool Overlaps(TextCell other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 0;

    /// <summary>Whether both begin, end or have their middle at about the same place.</summary>
    internal bool IsAlignedWith(TextCell other)
    {
        var slack = Math.Max(Size, other.Size) * 0.6;
        return Math.Abs(Left - other.Left) < slack
            || Math.Abs(Right - other.Right) < slack
            || Math.Abs((Left + Right) - (other.Left + other.Right)) / 2 < slack;
    }

    public override string ToString() => Text;
}
