using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// Reads the text of a PDF. It runs in the reader's process only: hostile files have crashed, stalled and overflowed
/// every PDF parser there is.
/// </summary>
internal static class PdfTextReader
{
    /// <summary>What is looked for on a bill stands on its first pages.</summary>
    private const int MostPages = 50;

    private const int MostCharacters = 1_000_000;

    private static readonly ParsingOptions Options = new() { UseLenientParsing = true, SkipMissingFonts = true };

    internal static PdfReading Read(byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content, Options);
            return document.IsEncrypted
                ? PdfReading.Encrypted
                : new PdfReading(PdfOutcome.Read, [.. LinesOf(document)]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfReading.Encrypted;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library has no one exception for damaged files: whatever it throws, the file cannot be read.
            return PdfReading.Unreadable;
        }
    }

    private static IEnumerable<string> LinesOf(PdfDocument document)
    {
        var left = MostCharacters;
        foreach (var page in document.GetPages().Take(MostPages))
        {
            foreach (var line in LinesOf(page))
            {
                left -= line.Length;
                if (left < 0)
                    yield break;
                yield return line;
            }
        }
    }

    /// <summary>Words whose middles are at the same height are a line.</summary>
    private static IEnumerable<string> LinesOf(Page page)
    {
        var line = new List<Word>();
        foreach (var word in page.GetWords().Where(w => !string.IsNullOrWhiteSpace(w.Text)).OrderByDescending(MiddleOf))
        {
            if (line.Count > 0 && MiddleOf(line[0]) - MiddleOf(word) > line[0].BoundingBox.Height / 2)
            {
                yield return TextOf(line);
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
            yield return TextOf(line);
    }

    private static double MiddleOf(Word word) => (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2;

    private static string TextOf(IEnumerable<Word> line) =>
        string.Join(' ', line.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text));
}
