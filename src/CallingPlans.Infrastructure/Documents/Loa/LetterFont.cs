using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Writer;

namespace CallingPlans.Infrastructure.Documents.Loa;

/// <summary>
/// One of PDF's standard fonts: code and width of each character that <see cref="LetterText"/> leaves in a text, learnt once from the
/// PDF library. The standard fonts are set without kerning: a text is as wide as its characters together.
/// </summary>
internal sealed class LetterFont
{
    private const char First = ' ';
    private const char Last = '~';

    private readonly byte[] codes = new byte[Last - First + 1];
    private readonly double[] widths = new double[Last - First + 1];

    private LetterFont(Standard14Font font)
    {
        Font = font;
        using var builder = new PdfDocumentBuilder();
        var added = builder.AddStandard14Font(font);
        var page = builder.AddPage(PageSize.Letter);
        for (var character = First; character <= Last; character++)
        {
            widths[character - First] = page.AddText(character.ToString(), 1, new PdfPoint(0, 0), added)[0].EndBaseLine.X;
            codes[character - First] = page.CurrentStream.Operations.OfType<ShowText>().Last().Bytes.Span[0];
        }
    }

    public static LetterFont Regular { get; } = new(Standard14Font.Helvetica);

    public static LetterFont Bold { get; } = new(Standard14Font.HelveticaBold);

    public static IReadOnlyList<LetterFont> All { get; } = [Regular, Bold];

    public Standard14Font Font { get; }

    /// <summary>In ems.</summary>
    public double WidthOf(char character) => widths[character - First];

    public byte[] CodesOf(string text) => [.. text.Select(c => codes[c - First])];
}
