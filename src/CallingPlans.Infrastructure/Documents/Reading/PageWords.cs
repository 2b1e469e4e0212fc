using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// Puts the letters of a page together to words by where they stand, whatever order they were drawn in. What stands outside
/// the visible part of the page, or neither upright nor turned by a right angle, is left out.
/// </summary>
internal static class PageWords
{
    /// <summary>As parts of the size of the writing.</summary>
    private const double SpaceBetweenWords = 0.16;
    private const double SameLine = 0.4;
    private const double DrawnTwice = 0.12;

    private const int LongestWord = 500;

    private const int ShortestLeader = 3;

    internal static IEnumerable<PdfWord> Of(Page page)
    {
        // The library gives places as the page is shown: cut to its visible part, turned, from its lower left corner.
        var area = new PdfRectangle(0, 0, page.Width, page.Height);
        var visible = page.Letters
            .Where(letter => letter.Value.Length > 0 && IsIn(area, letter.StartBaseLine))
            .Select(Glyph.Of)
            .OfType<Glyph>();
        return visible.GroupBy(glyph => glyph.Turn).OrderBy(turned => turned.Key)
            .SelectMany(turned => LinesOf(turned).SelectMany(WordsOf).SelectMany(BetweenLeaders).Select(word => WordOf(page.Number, word)));
    }

    private static bool IsIn(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    /// <summary>Letters on about the same base line, from left to right.</summary>
    private static IEnumerable<List<Glyph>> LinesOf(IEnumerable<Glyph> glyphs)
    {
        var line = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Base))
        {
            if (line.Count > 0 && line[0].Base - glyph.Base > Math.Min(line[0].Size, glyph.Size) * SameLine)
            {
                yield return Sorted(line);
                line = [];
            }

            line.Add(glyph);
        }

        if (line.Count > 0)
            yield return Sorted(line);
    }

    private static List<Glyph> Sorted(List<Glyph> line) => [.. line.OrderBy(g => g.Left)];

    private static IEnumerable<List<Glyph>> WordsOf(List<Glyph> line)
    {
        var word = new List<Glyph>();
        foreach (var glyph in line)
        {
            if (glyph.IsSpace)
            {
                if (word.Count > 0)
                    yield return word;
                word = [];
                continue;
            }

            if (word is [.., var last])
            {
                if (last.Text == glyph.Text && glyph.Left - last.Left < DrawnTwice * glyph.Size)
                    continue;
                if (glyph.Left - last.Right > Math.Max(last.Size, glyph.Size) * SpaceBetweenWords || word.Count >= LongestWord)
                {
                    yield return word;
                    word = [];
                }
            }

            word.Add(glyph);
        }

        if (word.Count > 0)
            yield return word;
    }

    /// <summary>The word without the rows of dots in it, which lead the eye to the next column.</summary>
    private static IEnumerable<List<Glyph>> BetweenLeaders(List<Glyph> word)
    {
        var part = new List<Glyph>();
        for (var i = 0; i < word.Count; i++)
        {
            var dots = word.Skip(i).TakeWhile(IsDot).Count();
            if (dots < ShortestLeader)
            {
                part.Add(word[i]);
                continue;
            }

            if (part.Count > 0)
                yield return part;
            part = [];
            i += dots - 1;
        }

        if (part.Count > 0)
            yield return part;
    }

    private static bool IsDot(Glyph glyph) => glyph.Text is "." or "_" or "\u2026" or "\u00B7";

    private static PdfWord WordOf(int page, List<Glyph> word)
    {
        var text = new StringBuilder();
        foreach (var glyph in word)
            text.Append(glyph.Text);
        var size = word.Max(g => g.Size);
        return new PdfWord(
            page, word[0].Turn, Round(word[0].Left), Round(word[0].Base), Round(word.Max(g => g.Right)), Round(word[0].Base + size),
            text.ToString().Normalize());
    }

    private static double Round(double value) => Math.Round(value, 1);

    /// <summary>A letter, seen so that its writing is upright.</summary>
    private sealed record Glyph(int Turn, double Left, double Right, double Base, double Size, string Text)
    {
        /// <summary>A letter may be turned by so many degrees more or less.</summary>
        private const double Slant = 3;

        internal bool IsSpace => string.IsNullOrWhiteSpace(Text);

        internal static Glyph? Of(Letter letter)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            var degrees = Math.Atan2(end.Y - start.Y, end.X - start.X) * 180 / Math.PI;
            if (!double.IsFinite(degrees))
                return null;
            var quarter = (int)Math.Round(degrees / 90);
            var size = SizeOf(letter);
            if (Math.Abs(degrees - (quarter * 90)) > Slant || size <= 0)
                return null;
            var turn = (quarter + 4) % 4 * 90;
            var (left, height) = Turned(start, turn);
            var (right, _) = Turned(end, turn);
            return new Glyph(turn, left, right, height, size, letter.Value);
        }

        private static double SizeOf(Letter letter) =>
            letter.PointSize is > 0.5 and < 500 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, letter.BoundingBox.Width);

        private static (double Along, double Up) Turned(PdfPoint point, int turn) => turn switch
        {
            90 => (point.Y, -point.X),
            180 => (-point.X, -point.Y),
            270 => (-point.Y, point.X),
            _ => (point.X, point.Y),
        };
    }
}
