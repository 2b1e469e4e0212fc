using CallingPlans.Application.Access;
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

    [Fact]
    public async Task Invoke_CallersOfAnOrganizationTogether_AreLimitedAndOthersAreNot()
    {
        using var limit = Limit("2", together: "3");

        for (var i = 0; i < 3; i++)
            Assert.Null(await RunAsync(limit, CallOf(Customer($"admin-{i}", "contoso"))));
        var refused = await RunAsync(limit, CallOf(Customer("admin-3", "contoso")));

        Assert.Equal(429, refused!.StatusCode);
        Assert.InRange(refused.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Null(await RunAsync(limit, CallOf(Customer("admin-0", "northwind"))));
        Assert.Null(await RunAsync(limit, CallOf(new Caller("pat", "Pat", null, Role.PartnerAdmin, null, "contoso"))));
        for (var i = 0; i < 5; i++)
            Assert.Null(await RunAsync(limit, CallOf(new Caller($"desk-{i}", "Desk", null, Role.PortingDesk, null, null))));
    }

    [Fact]
    public async Task Invoke_OrganizationInThePath_IsNotTheOneThatIsCounted()
    {
        using var limit = Limit("10", together: "2");
        for (var i = 0; i < 3; i++)
            await RunAsync(limit, CallOf(Customer("eve", "northwind"), "/api/organizations/contoso/orders"));

        Assert.Null(await RunAsync(limit, CallOf(Customer("robin", "contoso"), "/api/organizations/contoso/orders")));
    }

    [Fact]
    public async Task Invoke_OrganizationsLimitNotSet_IsThatOfFiveCallers()
    {
        using var limit = Limit("2");

        for (var i = 0; i < 10; i++)
            Assert.Null(await RunAsync(limit, CallOf(Customer($"admin-{i}", "contoso"))));

        Assert.Equal(429, (await RunAsync(limit, CallOf(Customer("admin-10", "contoso"))))!.StatusCode);
    }

    private static Caller Customer(string subject, string organization) =>
        new(subject, "Admin", null, Role.CustomerAdmin, organization, null);

    private static DefaultHttpContext CallOf(Caller caller, string path = "/api/markets") => Requests.Get(path).SignedIn(caller);

    private static RateLimitMiddleware Limit(string perMinute, string? together = null) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("RateLimits:RequestsPerMinute", perMinute),
            .. together is null ? Array.Empty<KeyValuePair<string, string?>>() : [new("RateLimits:OrganizationRequestsPerMinute", together)],
        ]).Build());

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
