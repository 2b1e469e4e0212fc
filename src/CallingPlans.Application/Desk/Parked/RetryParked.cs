using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Desk.Parked;

/// <summary>
/// Applies something parked once more. It stays parked until it is applied; one that still cannot be is a conflict.
/// </summary>
public sealed class RetryParked(IParkedItems parked, IEnumerable<IParkedRetry> retries)
{
    private readonly Dictionary<string, IParkedRetry> byKind = retries.ToDictionary(r => r.What);

    public async Task<Result<RetriedItem>> RunAsync(string id, CancellationToken cancellation)
    {
        if (await parked.FindAsync(id, cancellation) is not { } item)
            return Failure.NotFound();
        if (!byKind.TryGetValue(item.What, out var retry))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", item.Reason.TrimEnd('.')));
        var retried = await retry.RunAsync(item, cancellation);
        if (retried.Succeeded)
            await parked.RemoveAsync(id, cancellation);
        return retried;
    }
}
