using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http;

/// <summary>Whether the app can do its work.</summary>
public sealed class Health(IStorageHealth storage)
{
    [Function("Health"), Public]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation)
    {
        var checks = await storage.CheckAsync(cancellation);
        var healthy = checks.Values.All(problem => problem is null);
        return ApiAnswer.Json(
            healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            new
            {
                status = healthy ? "Healthy" : "Unhealthy",
                checks = checks.ToDictionary(c => c.Key, c => c.Value is null ? "Healthy" : "Unhealthy"),
            });
    }
}
