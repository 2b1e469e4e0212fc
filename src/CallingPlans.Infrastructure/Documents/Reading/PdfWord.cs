namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>A word of a PDF and where it stands.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Turn">
/// Degrees by which its writing is turned against the page, counter-clockwise: 0, 90, 180 or 270.
/// </param>
/// <param name="Left">
/// As all four: in points, as one sees it who turns the page until the word is upright; up is more. <see cref="Bottom"/> is
/// the line that the word stands on.
/// </param>
internal sealed record PdfWord(int Page, int Turn, double Left, double Bottom, double Right, double Top, string Text)
{
    /// <summary>How high its writing is, in points.</summary>
    internal double Size => Top - Bottom;
}
