using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>
/// The readers: one is kept warm, a few more come and go when several documents arrive at once, so that a hostile one
/// does not hold up the others.
/// </summary>
internal sealed class PdfReaders(IOptions<DocumentReaderOptions> options) : IDisposable
{
    private const int MostReaders = 4;

    /// <summary>A reader is replaced after so many documents: what it leaked goes with it.</summary>
    private const int ReadingsOfOne = 100;

    /// <summary>Waiting for a reader included.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(9.5);

    private readonly SemaphoreSlim free = new(MostReaders);
    private readonly ConcurrentStack<ReaderChild> warm = new();

    /// <summary>The text of a PDF. What takes too much time or memory, or kills the reader, is unreadable.</summary>
    internal async Task<PdfReading> ReadAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        answer.CancelAfter(LongestAnswer);
        try
        {
            await free.WaitAsync(answer.Token);
            try
            {
                return await ReadWithOneAsync(document, answer.Token);
            }
            finally
            {
                free.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PdfReading.Unreadable;
        }
    }

    public void Dispose()
    {
        while (warm.TryPop(out var reader))
            reader.Dispose();
        free.Dispose();
    }

    private async Task<PdfReading> ReadWithOneAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        var reader = Take();
        var isSound = false;
        try
        {
            using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            reading.CancelAfter(options.Value.LongestReading);
            var result = await reader.ReadAsync(document, reading.Token);
            isSound = result.Outcome != PdfOutcome.Unreadable && reader.Readings < ReadingsOfOne;
            return result;
        }
        finally
        {
            if (isSound && warm.IsEmpty)
                warm.Push(reader);
            else
                reader.Dispose();
        }
    }

    private ReaderChild Take()
    {
        while (warm.TryPop(out var reader))
        {
            if (reader.IsAlive)
                return reader;
            reader.Dispose();
        }

        return ReaderChild.Start(options.Value);
    }
}
