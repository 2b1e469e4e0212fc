using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Answers one request by running a function.</summary>
internal sealed partial class HttpFunctionHandler(
    FunctionRunner runner,
    HostKeys keys,
    ILogger<HttpFunctionHandler> logger)
{
    /// <summary>
    /// Without the key that the function asks for: 401. An exception that leaves the function and its middleware is
    /// logged, and answered with an empty 500; where the answer has begun, the connection is cut.
    /// </summary>
    public async Task HandleAsync(FunctionEntry function, AuthorizationLevel level, HttpContext http)
    {
        if (!keys.Allow(level, http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            var invocation = new FunctionInvocation(function, http) { BindingData = http.Request.RouteValues };
            await runner.RunAsync(invocation, http.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            LogBadRequest(error, function.Name);
            Fail(http, error.StatusCode);
        }
        catch (Exception error) when (http.RequestAborted.IsCancellationRequested)
        {
            LogAborted(error, function.Name);
        }
        catch (Exception error)
        {
            LogFailed(error, function.Name);
            Fail(http, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Fail(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
    }

    [LoggerMessage(1, LogLevel.Error, "Function '{Function}' failed.")]
    private partial void LogFailed(Exception error, string function);

    [LoggerMessage(2, LogLevel.Debug, "Function '{Function}' ended after its caller had gone.")]
    private partial void LogAborted(Exception error, string function);

    [LoggerMessage(3, LogLevel.Debug, "Function '{Function}' could not read its request.")]
    private partial void LogBadRequest(Exception error, string function);
}
