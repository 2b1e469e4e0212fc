using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Tests.Security;

public sealed class RateLimitMiddlewareTests
{
    [Fact]
    public async Task Invoke_MoreThanAreAllowed_Is429WithRetryAfterForThatCallerAlone()
    {
        using var limit = Limit("2");

        Assert.Null(await RunAsync(limit, Requests.Get().SignedIn()));
        Assert.Null(await RunAsync(limit, Requests.Get().SignedIn()));
        var refused = await RunAsync(limit, Requests.Get().SignedIn());

        Assert.Equal(429, refused!.StatusCode);
        Assert.InRange(refused.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(int.Parse((await refused.WriteAsync()).Response.Headers.RetryAfter!), 1, 60);
        Assert.Null(await RunAsync(limit, Requests.Get().SignedIn(Requests.Robin with { Subject = "pat" })));
    }

    [Fact]
    public async Task Invoke_Anonymous_IsNotCounted()
    {
        using var limit = Limit("1");

        for (var i = 0; i < 3; i++)
            Assert.Null(await RunAsync(limit, Requests.Get()));
    }

    [Fact]
    public async Task Invoke_SwitchedOff_LetsEverythingThrough()
    {
        using var limit = Limit("0");

        for (var i = 0; i < 2000; i++)
            Assert.Null(await RunAsync(limit, Requests.Get().SignedIn()));
    }

    private static RateLimitMiddleware Limit(string perMinute) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("RateLimits:RequestsPerMinute", perMinute)]).Build());

    /// <summary>The refusal, or null where the function ran.</summary>
    private static async Task<ApiAnswer?> RunAsync(RateLimitMiddleware limit, DefaultHttpContext http)
    {
        var invocation = new FakeInvocation(http);
        var ran = false;
        await limit.Invoke(invocation, _ =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        var answer = invocation.GetInvocationResult().Value as ApiAnswer;
        Assert.Equal(ran, answer is null);
        return answer;
    }
}
