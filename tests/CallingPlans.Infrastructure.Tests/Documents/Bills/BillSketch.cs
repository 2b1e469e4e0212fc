using CallingPlans.Domain.Bills;
using CallingPlans.Infrastructure.Documents.Bills;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

/// <summary>
/// A page of a bill, drawn in text: a line is a line, each character as wide as the next, and two spaces separate cells.
/// </summary>
internal static class BillSketch
{
    private const double Width = 5;
    private const double Size = 10;
    private const double Pitch = 12;
    private const double Left = 40;
    private const double Top = 800;

    /// <summary>The base line of a line of a sketch, from 0.</summary>
    internal static double BaseOf(int line) => Top - (line * Pitch);

    internal static BillReading Read(string country, params string[] lines) => BillReader.Read([.. Words(lines)], country);

    internal static IEnumerable<PdfWord> Words(params string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            for (var start = 0; start < lines[line].Length; start++)
            {
                if (lines[line][start] == ' ')
                    continue;
                var end = lines[line].IndexOf(' ', start);
                var text = lines[line][start..(end < 0 ? lines[line].Length : end)];
                // Letters reach into the space after them, or a space would be as wide as a column's gap.
                yield return new PdfWord(
                    1, 0, Left + (start * Width), BaseOf(line), Left + ((start + text.Length) * Width) + 2, BaseOf(line) + Size, text);
                start += text.Length;
            }
        }
    }
}
