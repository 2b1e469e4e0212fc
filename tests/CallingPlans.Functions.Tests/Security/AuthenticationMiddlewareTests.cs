using System.Security.Claims;
using CallingPlans.Application.Configuration;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CallingPlans.Functions.Tests.Security;

public sealed class AuthenticationMiddlewareTests
{
    private readonly DevelopmentTokens tokens = new(new FakeKeys(), TimeProvider.System);

    [Fact]
    public async Task Invoke_SignedIn_GoesOnWithTheCaller()
    {
        var http = Requests.Get();
        http.Request.Headers.Authorization = "bearer " + tokens.Create(
            [new Claim("sub", "dana"), new Claim("roles", "PortingDesk")], TimeSpan.FromHours(1));

        Assert.Equal(200, await RunAsync("OrderList", http));
        Assert.Equal("dana", http.Request.Caller().Subject);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic cm9iaW46c2VjcmV0")]
    [InlineData("Bearer")]
    [InlineData("Bearer x")]
    public async Task Invoke_NotSignedIn_Is401AndSaysHow(string? header)
    {
        var http = Requests.Get();
        http.Request.Headers.Authorization = header;

        Assert.Equal(401, await RunAsync("OrderList", http));
        Assert.Equal("Bearer", http.Response.Headers.WWWAuthenticate);
    }

    [Theory]
    [InlineData("Health", true, 200)]
    [InlineData("Health", false, 200)]
    [InlineData("DevelopmentToken", true, 200)]
    [InlineData("DevelopmentToken", false, 404)]
    [InlineData("FunctionThatNobodyThoughtOf", true, 401)]
    public async Task Invoke_Anonymous_IsAsThePolicySays(string function, bool development, int status) =>
        Assert.Equal(status, await RunAsync(function, Requests.Get(), development));

    /// <summary>The status of the refusal, or 200 where the function runs.</summary>
    private async Task<int> RunAsync(string function, DefaultHttpContext http, bool development = true)
    {
        var options = Options.Create(new DevelopmentOptions { Enabled = development });
        var reader = new TokenReader(new ConfigurationBuilder().Build(), options, tokens, TimeProvider.System);
        var invocation = new FakeInvocation(http, function);
        var ran = false;
        await new AuthenticationMiddleware(new AccessPolicies(), reader, options).Invoke(invocation, _ =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        return ran ? 200 : ((ApiAnswer)invocation.GetInvocationResult().Value!).StatusCode;
    }
}
