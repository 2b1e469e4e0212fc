using System.Net.Sockets;
using Azure;
using Azure.Identity;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Telemetry;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// Every call to storage goes through here: it gets a limit in time and a span, and a store that does not answer is told from one
/// that refuses.
/// </summary>
internal static class StorageCalls
{
    /// <exception cref="StorageUnavailableException">
    /// No answer, after the client's retries or within the limit.
    /// </exception>
    public static async Task<T> RunAsync<T>(
        StoragePlace place, TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        try
        {
            return await ProductSpans.RunAsync(place.Name, place.Tags, () => call(limited.Token));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && IsUnavailable(failure))
        {
            throw Unavailable(failure);
        }
    }

    private static bool IsUnavailable(Exception failure) => failure switch
    {
        // 0: no answer at all.
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        OperationCanceledException or TimeoutException => true,
        IOException or HttpRequestException or SocketException or AuthenticationFailedException => true,
        // The client collects the failures of its tries.
        AggregateException all => all.InnerExceptions.Any(IsUnavailable),
        _ => false,
    };

    private static StorageUnavailableException Unavailable(Exception failure)
    {
        const string message = "Storage does not answer.";
        return RetryAfterOf(failure) is { } wait
            ? new StorageUnavailableException(message, failure) { RetryAfter = wait }
            : new StorageUnavailableException(message, failure);
    }

    /// <summary>How long storage asks to wait, in whole seconds; null where it says nothing.</summary>
    public static TimeSpan? RetryAfterOf(Response answer) =>
        answer.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static TimeSpan? RetryAfterOf(Exception failure) => failure switch
    {
        AggregateException all => all.InnerExceptions.Select(RetryAfterOf).LastOrDefault(wait => wait is not null),
        RequestFailedException answered when answered.GetRawResponse() is { } response => RetryAfterOf(response),
        _ => null,
    };
}
