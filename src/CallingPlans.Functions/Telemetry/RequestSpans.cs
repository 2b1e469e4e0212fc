using System.Diagnostics;
using CallingPlans.Application.Telemetry;
using CallingPlans.Domain.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace CallingPlans.Functions.Telemetry;

/// <summary>
/// Names the span of a request by its function, and says of which order it was. Not its address: a telephone number or the
/// token of a link can stand in it.
/// </summary>
internal sealed class RequestSpans : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (Activity.Current is { } span && context.GetHttpContext() is { } http)
        {
            span.DisplayName = context.FunctionDefinition.Name;
            span.SetTag("http.request.method", http.Request.Method);
            if (RouteValue(context, "org") is { } organization)
                span.SetTag(TelemetryNames.OrganizationId, organization);
            if (OrderId.TryParse(RouteValue(context, "id"), out var order))
                span.SetTag(TelemetryNames.OrderId, order.ToString());
            http.Response.OnStarting(() =>
            {
                Answered(span, http.Response.StatusCode);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static void Answered(Activity span, int status)
    {
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }

    private static string? RouteValue(FunctionContext context, string name) =>
        context.BindingContext.BindingData.TryGetValue(name, out var value) ? value?.ToString() : null;
}
