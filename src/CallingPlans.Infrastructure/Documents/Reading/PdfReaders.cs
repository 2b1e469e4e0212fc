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

    /// <summary>One part in so many of the time at work is enough for any document that is good.</summary>
    private const int LeastShare = 4;

    private readonly SemaphoreSlim free = new(MostReaders);
    private readonly ConcurrentStack<ReaderChild> warm = new();
    private int waiting;
    private volatile bool isStopping;

    /// <summary>
    /// The text of a PDF. What keeps a reader at work for too long, takes too much memory, or kills one reader and then another,
    /// is unreadable.
    /// </summary>
    /// <exception cref="DocumentReaderBusyException">
    /// It could not be read in its time for a reason that says nothing of the document: no reader was free, the machine gave the
    /// reader no time to work, or the app stops.
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
                // A reader may die of something else than the document, which then reads well with another.
                return await ReadWithOneAsync(document, isFresh: false, answer.Token)
                    ?? await ReadWithOneAsync(document, isFresh: true, answer.Token)
                    ?? PdfReading.Unreadable;
            }
            finally
            {
                if (!isStopping)
                    free.Release();
            }
        }
        catch (OperationCanceledException) when (answer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new DocumentReaderBusyException();
        }
    }

    public void Dispose()
    {
        isStopping = true;
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

    /// <summary>Null where the reader died of it, or of something else.</summary>
    private async Task<PdfReading?> ReadWithOneAsync(ReadOnlyMemory<byte> document, bool isFresh, CancellationToken cancellation)
    {
        if (isStopping)
            throw new DocumentReaderBusyException();
        var reader = isFresh ? ReaderChild.Start(options.Value) : Take();
        var isSound = false;
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        reading.CancelAfter(options.Value.LongestReading);
        try
        {
            var result = await reader.ReadAsync(document, reading.Token);
            isSound = result is not null && result.Outcome != PdfOutcome.Unreadable && reader.Readings < ReadingsOfOne;
            return result;
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Who was at work for long has a document that takes too long; who was not had no chance.
            return reader.Worked >= options.Value.LongestReading / LeastShare ? PdfReading.Unreadable : throw new DocumentReaderBusyException();
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
