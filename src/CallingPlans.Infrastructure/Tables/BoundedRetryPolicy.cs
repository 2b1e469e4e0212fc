using Azure.Core;
using Azure.Core.Pipeline;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The client's retries, except where storage asks for a longer pause than a call has time for: then the call ends at
/// once, and its caller is told how long to wait.
/// </summary>
internal sealed class BoundedRetryPolicy() : RetryPolicy(
    StorageTiming.MaxRetries,
    DelayStrategy.CreateExponentialDelayStrategy(StorageTiming.RetryDelay, StorageTiming.MaxRetryDelay))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        IsSoon(message) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsSoon(message) && await base.ShouldRetryAsync(message, exception);

    private static bool IsSoon(HttpMessage message) =>
        !message.HasResponse
        || StorageCalls.RetryAfterOf(message.Response) is not { } wait
        || wait <= StorageTiming.MaxRetryDelay;
}
