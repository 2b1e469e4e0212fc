using System.Threading.RateLimiting;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Security;

/// <summary>
/// At most <c>RateLimits:RequestsPerMinute</c> requests of a caller in a minute (1,200), and
/// <c>RateLimits:OrganizationRequestsPerMinute</c> of all callers of an organisation or partner together (five times as many);
/// more are 429. 0 is off.
/// </summary>
/// <remarks>
/// Counted for the organisation or partner of the caller's token, not for the one in the path: nobody uses up the requests of
/// another. The porting desk has callers only.
/// </remarks>
internal sealed class RateLimitMiddleware : IFunctionsWorkerMiddleware, IDisposable
{
    private const int DefaultPerMinute = 1200;
    private const int CallersWorth = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string>? ofCallers;
    private readonly PartitionedRateLimiter<string>? ofOrganizations;

    public RateLimitMiddleware(IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("RateLimits:RequestsPerMinute", DefaultPerMinute);
        ofCallers = Limiter(perMinute);
        ofOrganizations = Limiter(configuration.GetValue("RateLimits:OrganizationRequestsPerMinute", CallersWorth * perMinute));
    }

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (http.FindCaller() is not { } caller)
        {
            await next(context);
            return;
        }

        using var own = ofCallers?.AttemptAcquire($"{caller.Role}:{caller.Subject}");
        if (own is { IsAcquired: false })
        {
            Refuse(context, http, own);
            return;
        }

        using var together = OrganizationOf(caller) is { } organization ? ofOrganizations?.AttemptAcquire(organization) : null;
        if (together is { IsAcquired: false })
        {
            Refuse(context, http, together);
            return;
        }

        await next(context);
    }

    public void Dispose()
    {
        ofCallers?.Dispose();
        ofOrganizations?.Dispose();
    }

    private static PartitionedRateLimiter<string>? Limiter(int perMinute) => perMinute <= 0
        ? null
        : PartitionedRateLimiter.Create<string, string>(counted => RateLimitPartition.GetFixedWindowLimiter(
            counted, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, QueueLimit = 0 }));

    private static string? OrganizationOf(Caller caller) => caller.Role switch
    {
        Role.CustomerAdmin => $"organization:{caller.OrganizationId}",
        Role.PartnerAdmin => $"partner:{caller.PartnerId}",
        _ => null,
    };

    private static void Refuse(FunctionContext context, HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.GetInvocationResult().Value = Problems.Of(
            Failure.Of(FailureKind.TooManyRequests, ErrorCode.TooManyRequests) with { RetryAfter = wait }, http.Request);
    }
}
