using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// The letters of a page that somebody sees who looks at it: not those drawn invisibly or in white on white, in a layer
/// that is off, or outside the visible part of the page.
/// </summary>
internal static class VisibleLetters
{
    /// <summary>From 0, black, to 1, white: lighter than that, nobody reads it on paper.</summary>
    private const double NearlyWhite = 0.97;

    internal static IEnumerable<Letter> Of(Page page, HiddenLayers layers)
    {
        // The library gives places as the page is shown: cut to its visible part, turned, from its lower left corner.
        var area = new PdfRectangle(0, 0, page.Width, page.Height);
        var hidden = layers.LettersOf(page);
        var dark = new Lazy<List<PdfRectangle>>(() => DarkAreasOf(page));
        return page.Letters.Where(letter => letter.Value.Length > 0
            && letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            && IsIn(area, letter.StartBaseLine)
            && !hidden.Contains(letter)
            && (!IsWhite(letter) || dark.Value.Exists(d => IsIn(d, letter.StartBaseLine))));
    }

    private static bool IsIn(PdfRectangle area, PdfPoint point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    private static bool IsWhite(Letter letter)
    {
        var color = letter.RenderingMode == TextRenderingMode.Stroke ? letter.StrokeColor : letter.FillColor;
        return color is not null && IsWhite(color);
    }

    private static bool IsWhite(UglyToad.PdfPig.Graphics.Colors.IColor color)
    {
        // A pattern has no one colour.
        if (color.ColorSpace == UglyToad.PdfPig.Graphics.Colors.ColorSpace.Pattern)
            return false;
        var (red, green, blue) = color.ToRGBValues();
        return red >= NearlyWhite && green >= NearlyWhite && blue >= NearlyWhite;
    }

    /// <summary>What white letters can be read on: filled areas, and pictures.</summary>
    private static List<PdfRectangle> DarkAreasOf(Page page) =>
    [
        .. page.Paths.Where(p => p.IsFilled && p.FillColor is { } color && !IsWhite(color)).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>(),
        .. page.GetImages().Select(i => i.BoundingBox),
    ];
}
