using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>
/// The middleware that shows the HTTP request to what is inside it, and afterwards writes the invocation's result as
/// the
/// answer. It stands where the app called <c>ConfigureFunctionsWebApplication</c>.
/// </summary>
internal sealed partial class HttpResponder(ILogger<HttpResponder> logger)
{
    public async Task InvokeAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.Features.Get<FunctionInvocation>()?.TriggerValue is not HttpContext http)
        {
            await next(context);
            return;
        }

        context.Items["HttpRequestContext"] = http;
        await next(context);
        await WriteAsync(context.GetInvocationResult().Value, http, context.FunctionDefinition.Name);
    }

    // Null leaves what the function wrote itself, else an empty 200, as on Azure; so does any other object there.
    private Task WriteAsync(object? result, HttpContext http, string functionName)
    {
        switch (result)
        {
            case IActionResult action:
                return action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
            case IResult answer:
                return answer.ExecuteAsync(http);
            case not null:
                LogNotAnAnswer(functionName, result.GetType());
                break;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Warning, "Function '{Function}' returned a {Type}: that is no answer, an IResult is.")]
    private partial void LogNotAnAnswer(string function, Type type);
}
