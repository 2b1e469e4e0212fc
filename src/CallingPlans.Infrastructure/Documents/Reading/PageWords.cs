using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// Puts the letters of a page together to words by where they stand, whatever order they were drawn in. What is
/// neither upright nor turned by a right angle is left out.
/// </summary>
internal static class PageWords
{
    /// <summary>As parts of the size of the writing.</summary>
    private const double SpaceBetweenWords = 0.16;
    private const double SameLine = 0.4;
    private const double DrawnTwice = 0.12;
    private const double GapOfColumns = 1.2;
    private const double SpacedOut = 0.05;

    private const double OtherSize = 1.2;

    /// <summary>Fewer gaps do not show how the letters are spaced.</summary>
    private const int FewestGaps = 4;

    private const int LongestWord = 500;

    private const int ShortestLeader = 3;

    private const char SoftHyphen = '\u00AD';

    /// <param name="page">From 1.</param>
    /// <param name="letters">Those of the page that count.</param>
    internal static IEnumerable<PdfWord> Of(int page, IEnumerable<Letter> letters)
    {
        var glyphs = letters.Select(Glyph.Of).OfType<Glyph>();
        return glyphs.GroupBy(glyph => glyph.Turn).OrderBy(turned => turned.Key)
            .SelectMany(turned => LinesOf(turned).SelectMany(WordsOf).SelectMany(BetweenLeaders).Select(word => WordOf(page, word)).Where(word => word.Text.Length > 0));
    }

    /// <summary>Letters on about the same base line, from left to right.</summary>
    private static IEnumerable<List<Glyph>> LinesOf(IEnumerable<Glyph> glyphs)
    {
        var line = new List<Glyph>();
        foreach (var glyph in InOrder([.. glyphs], g => -g.Base))
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

    /// <summary>
    /// From left to right, without spaces that a letter stands in: some writers leave one where a word could have been
    /// broken and was not.
    /// </summary>
    private static List<Glyph> Sorted(List<Glyph> line)
    {
        line = InOrder(line, g => g.Left);
        var next = double.MaxValue;
        for (var i = line.Count - 1; i >= 0; i--)
        {
            if (!line[i].IsSpace)
                next = line[i].Left;
            else if (line[i].Middle is var middle && (next < middle || (i > 0 && !line[i - 1].IsSpace && line[i - 1].Right > middle)))
                line.RemoveAt(i);
        }

        return line;
    }

    /// <summary>Most pages are drawn in the order of reading: then nothing is to be sorted.</summary>
    private static List<Glyph> InOrder(List<Glyph> glyphs, Func<Glyph, double> key)
    {
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (key(glyphs[i]) < key(glyphs[i - 1]))
                return [.. glyphs.OrderBy(key)];
        }

        return glyphs;
    }

    private static IEnumerable<List<Glyph>> WordsOf(List<Glyph> line)
    {
        foreach (var run in RunsOf(line))
        {
            var space = SpaceIn(run);
            var word = new List<Glyph>();
            foreach (var glyph in run)
            {
                if (word is [.., var last] && (glyph.IsSpace || glyph.Left - last.Right > space || word.Count >= LongestWord))
                {
                    yield return word;
                    word = [];
                }

                if (!glyph.IsSpace && !(word is [.., var before] && before.Text == glyph.Text && glyph.Left - before.Left < DrawnTwice * glyph.Size))
                    word.Add(glyph);
            }

            if (word.Count > 0)
                yield return word;
        }
    }

    /// <summary>Parts of a line in one size, with no gap between them that only a column has.</summary>
    private static IEnumerable<List<Glyph>> RunsOf(List<Glyph> line)
    {
        var run = new List<Glyph>();
        foreach (var glyph in line)
        {
            if (run is [.., var last] && (glyph.Left - last.Right > Math.Max(last.Size, glyph.Size) * GapOfColumns
                || Math.Max(last.Size, glyph.Size) / Math.Min(last.Size, glyph.Size) > OtherSize))
            {
                yield return run;
                run = [];
            }

            run.Add(glyph);
        }

        if (run.Count > 0)
            yield return run;
    }

    /// <summary>The least gap that separates words: more where the letters themselves are spaced out.</summary>
    private static double SpaceIn(List<Glyph> run)
    {
        var size = run[0].Size;
        var gaps = new List<double>();
        for (var i = 1; i < run.Count; i++)
        {
            if (!run[i].IsSpace && !run[i - 1].IsSpace && char.IsLetter(run[i].Text[0]))
                gaps.Add(run[i].Left - run[i - 1].Right);
        }

        if (gaps.Count < FewestGaps)
            return size * SpaceBetweenWords;
        gaps.Sort();
        var usual = gaps[gaps.Count / 2];
        return usual > size * SpacedOut ? usual + (size * SpaceBetweenWords) : size * SpaceBetweenWords;
    }

    /// <summary>The word without the rows of dots in it, which lead the eye to the next column.</summary>
    private static IEnumerable<List<Glyph>> BetweenLeaders(List<Glyph> word)
    {
        if (!word.Exists(IsDot))
        {
            yield return word;
            yield break;
        }

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

    private static string Cleaned(string text) =>
        Ascii.IsValid(text) && !text.Any(char.IsControl) ? text : WithoutLigatures(new string([.. text.Where(c => !IsNoSign(c))]).Normalize());

    /// <summary>Control characters, overrides of the direction of writing, halves of characters: nobody sees them, and others stumble over them.</summary>
    private static bool IsNoSign(char c) => c != SoftHyphen
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;

    /// <summary>Letters that a font draws as one: <c>\uFB01</c> is <c>fi</c>.</summary>
    private static string WithoutLigatures(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return text;
        var whole = new StringBuilder(text.Length + 2);
        foreach (var c in text)
            whole.Append(c is >= '\uFB00' and <= '\uFB06' ? Ligatures[c - '\uFB00'] : c.ToString());
        return whole.ToString();
    }

    private static bool IsDot(Glyph glyph) => glyph.Text is ['.' or '_' or '\u2026' or '\u00B7'];

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static PdfWord WordOf(int page, List<Glyph> word)
    {
        var text = new StringBuilder();
        foreach (var glyph in word)
            text.Append(glyph.Text);
        var size = word.Max(g => g.Size);
        return new PdfWord(
            page, word[0].Turn, Round(word[0].Left), Round(word[0].Base), Round(word.Max(g => g.Right)), Round(word[0].Base + size),
            Cleaned(text.ToString()));
    }

    private static double Round(double value) => Math.Round(value, 1);

    /// <summary>A letter, seen so that its writing is upright.</summary>
    private sealed record Glyph(int Turn, double Left, double Right, double Base, double Size, string Text)
    {
        /// <summary>A letter may be turned by so many degrees more or less.</summary>
        private const double Slant = 3;

        internal double Middle => (Left + Right) / 2;

        internal bool IsSpace { get; } = string.IsNullOrWhiteSpace(Text);

        internal static Glyph? Of(Letter letter)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            // Nearly all writing is upright.
            var degrees = end.Y == start.Y && end.X > start.X ? 0 : Math.Atan2(end.Y - start.Y, end.X - start.X) * 180 / Math.PI;
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
