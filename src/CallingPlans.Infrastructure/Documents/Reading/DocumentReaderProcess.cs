using System.Diagnostics;
using System.Text.Json;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>The process that reads documents for the app: the app's own program, started with <see cref="Argument"/>.</summary>
public static class DocumentReaderProcess
{
    /// <summary>The first argument that makes the program a reader instead of the app.</summary>
    public const string Argument = "document-reader";

    /// <summary>
    /// The parent kills a reader that takes longer than a document may; this is for a reader whose parent is gone.
    /// </summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(15);

    /// <summary>Reads one document after the other until <paramref name="input"/> ends, and answers each in turn.</summary>
    public static async Task RunChildAsync(Stream input, Stream output)
    {
        await using var watchdog = new Timer(_ => Process.GetCurrentProcess().Kill());
        while (await ReaderFrames.ReadAsync(input, CancellationToken.None) is { } document)
        {
            watchdog.Change(LongestReading, Timeout.InfiniteTimeSpan);
            var answer = JsonSerializer.SerializeToUtf8Bytes(PdfTextReader.Read(document));
            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            await ReaderFrames.WriteAsync(output, answer, CancellationToken.None);
        }
    }
}
