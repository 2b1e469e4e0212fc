using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>Takes away searches whose holds ended long ago, and what is left of the holds.</summary>
public sealed class PurgeSearches(INumberSearches searches, INumberRegistry registry, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>So long somebody who comes late is told that the numbers are not held any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        int found;
        do
        {
            var ended = await searches.ListEndedAsync(time.GetUtcNow() - Kept, AtOnce, cancellation);
            found = ended.Count;
            foreach (var search in ended)
            {
                await registry.ReleaseAsync(search.Ref, [.. search.AllNumbers], cancellation);
                await searches.RemoveAsync(search.Ref, cancellation);
            }
        }
        while (found == AtOnce);
    }
}
