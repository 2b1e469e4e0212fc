using CallingPlans.Domain.Bills;
using CallingPlans.Infrastructure.Documents.Bills;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Tests.Documents.Bills;

/// <summary>
/// A page of a bill, drawn in text: a line is a line, each character as wide as the next, and two spaces separate cells.
/// A line that begins with <c>#</c> is in large type, one with <c>~</c> in small type.
/// </summary>
internal static class BillSketch
{
    private const double Width = 5;
    private const double Size = 10;
    private const double Large = 16;
    private const double Small = 7;
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
            var size = lines[line].FirstOrDefault() switch { '#' => Large, '~' => Small, _ => Size };
            var drawn = size == Size ? lines[line] : $" {lines[line][1..]}";
            for (var start = 0; start < drawn.Length; start++)
            {
                if (drawn[start] == ' ')
                    continue;
                var end = drawn.IndexOf(' ', start);
                var text = drawn[start..(end < 0 ? drawn.Length : end)];
                // Letters reach into the space after them, or a space would be as wide as a column's gap.
                yield return new PdfWord(
                    1, 0, Left + (start * Width), BaseOf(line), Left + ((start + text.Length) * Width) + 2, BaseOf(line) + size, text);
                start += text.Length;
            }
        }
    }
}
