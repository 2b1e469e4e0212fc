using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>Calls an activity or a sub-orchestration until it succeeds or its retry options give up.</summary>
internal sealed partial class RetryLoop(
    TaskOrchestrationContext context, Func<DateTime, CancellationToken, Task> createTimer)
{
    private readonly ILogger logger = context.CreateReplaySafeLogger<RetryLoop>();

    public async Task<T> CallAsync<T>(TaskRetryOptions? retry, Func<OpenTask> schedule)
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            var call = schedule();
            try
            {
                return JsonDataConverter.Default.Deserialize<T>(await call.Task)!;
            }
            catch (TaskFailedException failure) when (retry is not null && !call.IsFinal)
            {
                if (!await RetriesAsync(retry, attempt, firstAttempt, failure.FailureDetails))
                    throw;
            }
        }
    }

    private async Task<bool> RetriesAsync(
        TaskRetryOptions retry, int attempt, DateTime firstAttempt, TaskFailureDetails failure)
    {
        var elapsed = context.CurrentUtcDateTime - firstAttempt;
        if (retry.Handler is { } handler)
            return await handler(new(context, attempt, failure, elapsed, CancellationToken.None));

        var policy = retry.Policy!;
        if (!Handles(policy, failure) || (
            policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout))
            return false;

        // After the last attempt Durable Task still makes a timer, one that fires at once: the numbers of what follows
        // count it.
        var isLast = attempt >= policy.MaxNumberOfAttempts;
        await createTimer(
            context.CurrentUtcDateTime + (isLast ? TimeSpan.Zero : Pause(policy, attempt)), CancellationToken.None);
        return !isLast;
    }

    private static TimeSpan Pause(RetryPolicy policy, int attempt)
    {
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(
            policy.BackoffCoefficient, attempt - 1);
        return milliseconds < policy.MaxRetryInterval.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : policy.MaxRetryInterval;
    }

    private bool Handles(RetryPolicy policy, TaskFailureDetails failure)
    {
        try
        {
            return policy.HandleFailure(failure);
        }
#pragma warning disable CA1031 // whatever the app's code throws, the failure it was asked about is the one to report
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogHandlerFailed(exception, failure.ErrorType);
            return false;
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "HandleFailure threw when asked about {ErrorType}; there is no retry")]
    private partial void LogHandlerFailed(Exception exception, string errorType);
}
