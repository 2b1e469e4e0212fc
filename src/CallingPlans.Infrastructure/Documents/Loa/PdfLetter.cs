using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace CallingPlans.Infrastructure.Documents.Loa;

/// <summary>A letter of as many pages as its text needs, written from top to bottom. Lengths are in points.</summary>
internal sealed class PdfLetter : IDisposable
{
    private const double Margin = 56;
    private const double FooterBaseline = 34;
    private const double TitleSize = 16;
    private const double HeadingSize = 11;
    private const double TextSize = 9.5;
    private const double SmallSize = 8;
    private const double LineHeight = 1.35;
    private const double LabelWidth = 150;

    private readonly PdfDocumentBuilder builder = new();
    private readonly List<PdfPageBuilder> pages = [];
    private readonly Dictionary<(PdfPageBuilder Page, LetterFont Font), NameToken> names = [];
    private readonly Dictionary<LetterFont, PdfDocumentBuilder.AddedFont> added = [];
    private double y;

    internal PdfLetter(string title)
    {
        builder.DocumentInformation.Title = title;
        foreach (var font in LetterFont.All)
            added.Add(font, builder.AddStandard14Font(font.Font));
        NewPage();
    }

    /// <summary>Whether some text could not be shown as it was written.</summary>
    internal bool IsAltered { get; private set; }

    private PdfPageBuilder Page => pages[^1];

    private double Width => Page.PageSize.Width - (2 * Margin);

    internal void Title(string text) => Write(text, LetterFont.Bold, TitleSize, Margin, Width, after: 8);

    /// <summary>A heading, with a number of lines below it on the same page.</summary>
    internal void Heading(string text, int linesBelow = 3)
    {
        Need((1 + linesBelow) * TextSize * LineHeight);
        y -= 6;
        Write(text, LetterFont.Bold, HeadingSize, Margin, Width, after: 2);
    }

    internal void Paragraph(string text) => Write(text, LetterFont.Regular, TextSize, Margin, Width, after: 4);

    /// <summary>A paragraph in small letters, apart from what stands above.</summary>
    internal void Note(string text)
    {
        y -= 8;
        Write(text, LetterFont.Regular, SmallSize, Margin, Width, after: 4);
    }

    /// <summary>A label with its value beside it; nothing where there is no value.</summary>
    internal void Fact(string label, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        Need(TextSize * LineHeight);
        Draw(Page, label, LetterFont.Bold, TextSize, Margin, y - TextSize);
        Write(value, LetterFont.Regular, TextSize, Margin + LabelWidth, Width - LabelWidth, after: 1);
    }

    /// <summary>Short texts in columns, row by row.</summary>
    internal void Columns(IReadOnlyList<string> texts, int columns)
    {
        foreach (var row in texts.Chunk(columns))
        {
            Need(TextSize * LineHeight);
            for (var i = 0; i < row.Length; i++)
                Draw(Page, Shown(row[i]), LetterFont.Regular, TextSize, Margin + (i * Width / columns), y - TextSize);
            y -= TextSize * LineHeight;
        }
    }

    /// <summary>The file, each page with a footer and its number.</summary>
    internal byte[] Complete(string footer)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var text = Shown($"{footer} - page {i + 1} of {pages.Count}");
            Draw(pages[i], text, LetterFont.Regular, SmallSize, Margin, FooterBaseline);
        }

        return builder.Build();
    }

    public void Dispose() => builder.Dispose();

    private void Write(
        string text, LetterFont font, double size, double left, double width, double after)
    {
        foreach (var line in Wrap(Shown(text), font, size, width))
        {
            Need(size * LineHeight);
            Draw(Page, line, font, size, left, y - size);
            y -= size * LineHeight;
        }

        y -= after;
    }

    private IEnumerable<string> Wrap(string text, LetterFont font, double size, double width)
    {
        var space = font.WidthOf(' ') * size;
        var (line, length) = (string.Empty, 0.0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, size, width)))
        {
            var own = word.Sum(c => font.WidthOf(c)) * size;
            if (line.Length == 0)
            {
                (line, length) = (word, own);
            }
            else if (length + space + own <= width)
            {
                (line, length) = ($"{line} {word}", length + space + own);
            }
            else
            {
                yield return line;
                (line, length) = (word, own);
            }
        }

        if (line.Length > 0)
            yield return line;
    }

    /// <summary>A word that is wider than a line, in parts that are not.</summary>
    private IEnumerable<string> Pieces(string word, LetterFont font, double size, double width)
    {
        var (start, length) = (0, 0.0);
        for (var i = 0; i < word.Length; i++)
        {
            var own = font.WidthOf(word[i]) * size;
            if (i > start && length + own > width)
            {
                yield return word[start..i];
                (start, length) = (i, 0);
            }

            length += own;
        }

        yield return word[start..];
    }

    /// <summary>
    /// The operations that the builder's own AddText makes. That one looks each letter up in the font's tables from their beginning,
    /// and takes most of the time of a letter.
    /// </summary>
    private void Draw(PdfPageBuilder page, string text, LetterFont font, double size, double left, double baseline) => page.CurrentStream.Operations.AddRange(
    [
        BeginText.Value,
        new SetFontAndSize(names[(page, font)], size),
        new MoveToNextLineWithOffset(left, baseline),
        new ShowText(font.CodesOf(text)),
        EndText.Value,
    ]);

    private string Shown(string text)
    {
        var shown = LetterText.Of(text, out var isAltered);
        IsAltered |= isAltered;
        return shown;
    }

    private void Need(double height)
    {
        if (y - height < Margin)
            NewPage();
    }

    private void NewPage()
    {
        var page = builder.AddPage(PageSize.Letter);
        foreach (var font in LetterFont.All)
        {
            // A page knows a font by the name that it gets with its first text.
            page.AddText(" ", TextSize, new PdfPoint(Margin, Margin), added[font]);
            names.Add((page, font), page.CurrentStream.Operations.OfType<SetFontAndSize>().Last().Font);
        }

        pages.Add(page);
        y = page.PageSize.Height - Margin;
    }
}
