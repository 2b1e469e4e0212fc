using System.Collections.Concurrent;
using CallingPlans.Application.Abstractions.Documents;
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

    private readonly SemaphoreSlim free = new(MostReaders);
    private readonly ConcurrentStack<ReaderChild> warm = new();
    private int waiting;

    /// <summary>The text of a PDF. What takes too much time or memory, or kills the reader, is unreadable.</summary>
    /// <exception cref="DocumentReaderBusyException">
    /// It waited for a reader for so long that it could not be read in its time: that says nothing of the document.
    /// </exception>
    internal async Task<PdfReading> ReadAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        answer.CancelAfter(options.Value.LongestAnswer);
        try
        {
            await WaitForReaderAsync(answer.Token);
            try
            {
                return await ReadWithOneAsync(document, answer.Token);
            }
            finally
            {
                free.Release();
            }
        }
        catch (OperationCanceledException) when (answer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new DocumentReaderBusyException();
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

    private async Task WaitForReaderAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await free.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
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
            // To start a reader takes longer than to read: while documents wait, none is let go.
            if (isSound && (warm.IsEmpty || Volatile.Read(ref waiting) > 0))
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
