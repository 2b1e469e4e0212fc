using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>
/// What is tried again at once, and when no more. Whoever calls tries again later in any case: orders are placed by an
/// orchestration, and polling comes round.
/// </summary>
internal static class TelnyxResilience
{
    internal const string Name = "telnyx";

    /// <summary>With the tries; below what an HTTP request of this app may take.</summary>
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan PerTry = TimeSpan.FromSeconds(20);

    /// <summary>A longer wait is given back to the caller.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    internal static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        // Calls take real time, however the app's own clock is moved.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddTimeout(Total)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnotherTry(arguments.Context, arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { } answer ? TelnyxRateLimit.WaitOf(answer.Headers) : null),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                ShouldHandle = arguments => ValueTask.FromResult(IsFault(arguments.Outcome)),
            })
            .AddTimeout(PerTry);
    }

    /// <summary>
    /// What was turned away for its number was not done, and may be sent again. Beyond that only what has the same effect
    /// twice: a create whose answer is lost may have been done, and is looked up before it is repeated.
    /// </summary>
    private static bool IsWorthAnotherTry(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } limited)
            return TelnyxRateLimit.WaitOf(limited.Headers) is not { } wait || wait <= LongestWait;
        if (!IsFault(outcome))
            return false;
        var method = (outcome.Result?.RequestMessage ?? context.GetRequestMessage())?.Method;
        return method is not null && method != HttpMethod.Post
            && (outcome.Result is not { } answer || TelnyxRateLimit.WaitOf(answer.Headers) is not { } asked || asked <= LongestWait);
    }

    private static bool IsFault(Outcome<HttpResponseMessage> outcome) => outcome.Exception is { } exception
        ? HttpClientResiliencePredicates.IsTransient(Outcome.FromException<HttpResponseMessage>(exception))
        : outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout };
}
