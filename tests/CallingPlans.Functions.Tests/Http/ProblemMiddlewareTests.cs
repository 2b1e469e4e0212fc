using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Functions.Tests.Http;

public sealed class ProblemMiddlewareTests
{
    [Fact]
    public async Task Invoke_StorageDoesNotAnswer_Is503WithItsTime()
    {
        var answer = await RunAsync(new StorageUnavailableException("down") { RetryAfter = TimeSpan.FromSeconds(9) });

        Assert.Equal((503, TimeSpan.FromSeconds(9)), (answer!.StatusCode, answer.RetryAfter));
    }

    [Fact]
    public async Task Invoke_IdentityProviderDoesNotAnswer_Is503WithItsTime()
    {
        var answer = await RunAsync(
            new IdentityProviderUnavailableException("down", new IOException()) { RetryAfter = TimeSpan.FromSeconds(8) });

        Assert.Equal((503, TimeSpan.FromSeconds(8)), (answer!.StatusCode, answer.RetryAfter));
    }

    [Theory]
    [InlineData(413, 413)]
    [InlineData(400, 400)]
    public async Task Invoke_ServerRefusesTheBody_IsAProblem(int status, int expected) =>
        Assert.Equal(expected, (await RunAsync(new BadHttpRequestException("bad", status)))!.StatusCode);

    [Fact]
    public async Task Invoke_Fault_Is500WithoutItsText()
    {
        var (response, body) = await (await RunAsync(new InvalidOperationException("secret detail")))!.WriteAsync();

        Assert.Equal(500, response.StatusCode);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_CallerIsGone_AnswersNobody()
    {
        var http = Requests.Get();
        using var gone = new CancellationTokenSource();
        http.RequestAborted = gone.Token;
        await gone.CancelAsync();

        Assert.Null(await RunAsync(new OperationCanceledException(), http));
    }

    [Fact]
    public async Task Invoke_AnyAnswer_HasTheSecurityHeaders()
    {
        var http = Requests.Get();

        await RunAsync(null, http);

        var headers = http.Response.Headers;
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("DENY", headers.XFrameOptions);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.StartsWith("default-src 'self';", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ApiAnswer?> RunAsync(Exception? fault, DefaultHttpContext? http = null)
    {
        var invocation = new FakeInvocation(http ?? Requests.Get());
        await new ProblemMiddleware(NullLogger<ProblemMiddleware>.Instance).Invoke(
            invocation, _ => fault is null ? Task.CompletedTask : Task.FromException(fault));
        return invocation.GetInvocationResult().Value as ApiAnswer;
    }
}
