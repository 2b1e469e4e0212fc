using System.Diagnostics;
using CallingPlans.Application.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace CallingPlans.Functions.Telemetry;

/// <summary>Puts what one run of a timer does into one trace. To Azure Monitor it is a request, as an alarm expects.</summary>
internal sealed class TimerSpans : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var span = ProductSpans.Source.StartActivity(context.FunctionDefinition.Name, ActivityKind.Consumer);
        try
        {
            await next(context);
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }
}
