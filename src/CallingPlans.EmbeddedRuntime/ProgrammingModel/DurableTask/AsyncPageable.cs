namespace Microsoft.DurableTask;

/// <summary>A sequence that is fetched page by page as it is enumerated.</summary>
/// <typeparam name="T">The element.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>
    /// Enumerates the pages themselves, from <paramref name="continuationToken"/> on (null: from the start).
    /// </summary>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    /// <summary>Enumerates the elements of all pages in order.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (var value in page.Values)
                yield return value;
        }
    }
}
