using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// Reads the text of a PDF. It runs in the reader's process only: hostile files have crashed, stalled and overflowed
/// every PDF parser there is.
/// </summary>
internal static class PdfTextReader
{
    /// <summary>What is looked for on a bill stands on its first pages; its numbers may fill more.</summary>
    private const int MostPages = 50;

    private const int MostWords = 40_000;

    private static readonly ParsingOptions Options = new() { UseLenientParsing = true, SkipMissingFonts = true };

    internal static PdfReading Read(byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content, Options);
            return document.IsEncrypted ? PdfReading.Encrypted : new PdfReading(PdfOutcome.Read, [.. WordsOf(document).Take(MostWords)]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfReading.Encrypted;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library has no one exception for damaged files, nor for ways of encryption that it does not know: whatever it
            // throws, the file cannot be read.
            return content.AsSpan().IndexOf("/Encrypt "u8) >= 0 ? PdfReading.Encrypted : PdfReading.Unreadable;
        }
    }

    private static IEnumerable<PdfWord> WordsOf(PdfDocument document)
    {
        var layers = HiddenLayers.Of(document);
        return document.GetPages().Take(MostPages).SelectMany(page => PageWords.Of(page.Number, VisibleLetters.Of(page, layers)));
    }
}
