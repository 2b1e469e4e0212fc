using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
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
    private readonly PdfDocumentBuilder.AddedFont regular;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private double y;

    internal PdfLetter(string title)
    {
        builder.DocumentInformation.Title = title;
        regular = builder.AddStandard14Font(Standard14Font.Helvetica);
        bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        NewPage();
    }

    /// <summary>Whether some text could not be shown as it was written.</summary>
    internal bool IsAltered { get; private set; }

    private PdfPageBuilder Page => pages[^1];

    private double Width => Page.PageSize.Width - (2 * Margin);

    internal void Title(string text) => Write(text, bold, TitleSize, Margin, Width, after: 8);

    /// <summary>A heading, with a number of lines below it on the same page.</summary>
    internal void Heading(string text, int linesBelow = 3)
    {
        Need((1 + linesBelow) * TextSize * LineHeight);
        y -= 6;
        Write(text, bold, HeadingSize, Margin, Width, after: 2);
    }

    internal void Paragraph(string text) => Write(text, regular, TextSize, Margin, Width, after: 4);

    /// <summary>A paragraph in small letters, apart from what stands above.</summary>
    internal void Note(string text)
    {
        y -= 8;
        Write(text, regular, SmallSize, Margin, Width, after: 4);
    }

    /// <summary>A label with its value beside it; nothing where there is no value.</summary>
    internal void Fact(string label, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        Need(TextSize * LineHeight);
        Page.AddText(label, TextSize, new PdfPoint(Margin, y - TextSize), bold);
        Write(value, regular, TextSize, Margin + LabelWidth, Width - LabelWidth, after: 1);
    }

    /// <summary>Short texts in columns, row by row.</summary>
    internal void Columns(IReadOnlyList<string> texts, int columns)
    {
        foreach (var row in texts.Chunk(columns))
        {
            Need(TextSize * LineHeight);
            for (var i = 0; i < row.Length; i++)
                Page.AddText(Shown(row[i]), TextSize, new PdfPoint(Margin + (i * Width / columns), y - TextSize), regular);
            y -= TextSize * LineHeight;
        }
    }

    /// <summary>The file, each page with a footer and its number.</summary>
    internal byte[] Complete(string footer)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var text = Shown($"{footer} - page {i + 1} of {pages.Count}");
            pages[i].AddText(text, SmallSize, new PdfPoint(Margin, FooterBaseline), regular);
        }

        return builder.Build();
    }

    public void Dispose() => builder.Dispose();

    private void Write(
        string text, PdfDocumentBuilder.AddedFont font, double size, double left, double width, double after)
    {
        foreach (var line in Wrap(Shown(text), font, size, width))
        {
            Need(size * LineHeight);
            Page.AddText(line, size, new PdfPoint(left, y - size), font);
            y -= size * LineHeight;
        }

        y -= after;
    }

    private IEnumerable<string> Wrap(string text, PdfDocumentBuilder.AddedFont font, double size, double width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Measure(longer, font, size) <= width)
            {
                line = longer;
                continue;
            }

            yield return line;
            line = word;
        }

        if (line.Length > 0)
            yield return line;
    }

    /// <summary>A word that is wider than a line, in parts that are not.</summary>
    private IEnumerable<string> Pieces(string word, PdfDocumentBuilder.AddedFont font, double size, double width)
    {
        var start = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if (end - start > 1 && Measure(word[start..end], font, size) > width)
            {
                yield return word[start..(end - 1)];
                start = end - 1;
            }
        }

        yield return word[start..];
    }

    private double Measure(string text, PdfDocumentBuilder.AddedFont font, double size)
    {
        var letters = Page.MeasureText(text, size, new PdfPoint(0, 0), font);
        return letters.Count == 0 ? 0 : letters[^1].EndBaseLine.X;
    }

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
        pages.Add(builder.AddPage(PageSize.Letter));
        y = Page.PageSize.Height - Margin;
    }
}
