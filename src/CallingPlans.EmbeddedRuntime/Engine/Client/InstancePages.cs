using System.Runtime.CompilerServices;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.Client;

/// <summary>
/// The pages of a query. The continuation token is the last id of a page, so that instances coming and going shift
/// nothing.
/// </summary>
internal sealed class InstancePages(InstanceQueries queries, OrchestrationQuery query)
    : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(
        string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize, CancellationToken.None);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> Pages(
        string? last, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        var filter = new InstanceFilter
        {
            IdPrefix = query.InstanceIdPrefix,
            CreatedFrom = query.CreatedFrom,
            CreatedTo = query.CreatedTo,
            Statuses = query.Statuses?.ToList(),
        };
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = queries.List(filter with { AfterId = last }, pageSize, query.FetchInputsAndOutputs);
            last = found.Count == pageSize ? found[^1].InstanceId : null;
            yield return new(found, last);
            await Task.CompletedTask;
        }
        while (last is not null);
    }
}
