using System.Threading.RateLimiting;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Security;

/// <summary>At most <c>RateLimits:RequestsPerMinute</c> requests of a caller in a minute (1,200; 0 is off); more are 429.</summary>
internal sealed class RateLimitMiddleware : IFunctionsWorkerMiddleware, IDisposable
{
    private const int DefaultPerMinute = 1200;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string>? limiter;

    public RateLimitMiddleware(IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("RateLimits:RequestsPerMinute", DefaultPerMinute);
        if (perMinute > 0)
        {
            limiter = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetFixedWindowLimiter(
                caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, QueueLimit = 0 }));
        }
    }

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (limiter is null || http.FindCaller() is not { } caller)
        {
            await next(context);
            return;
        }

        using var lease = limiter.AttemptAcquire($"{caller.Role}:{caller.Subject}");
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.GetInvocationResult().Value = Problems.Of(
            Failure.Of(FailureKind.TooManyRequests, ErrorCode.TooManyRequests) with { RetryAfter = wait }, http.Request);
    }

    public void Dispose() => limiter?.Dispose();
}
