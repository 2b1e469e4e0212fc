namespace Microsoft.DurableTask;

/// <summary>One page of an <see cref="AsyncPageable{T}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <param name="values">The elements of the page.</param>
/// <param name="continuationToken">Where the next page starts; null on the last.</param>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
    where T : notnull
{
    /// <summary>The elements of the page.</summary>
    public IReadOnlyList<T> Values { get; } = values;

    /// <summary>Where the next page starts; null on the last.</summary>
    public string? ContinuationToken { get; } = continuationToken;
}
