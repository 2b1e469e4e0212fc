using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>Runs functions, each in a dependency scope of its own, with the worker middleware around them.</summary>
internal sealed class FunctionRunner(IServiceScopeFactory scopes, WorkerPipeline pipeline, FunctionMethods methods)
{
    private readonly FunctionExecutionDelegate _run = pipeline.Around(async context =>
    {
        var invocation = context.Features.Get<FunctionInvocation>()
            ?? throw new InvalidOperationException("Middleware passed on a context that is not of this host.");
        context.GetInvocationResult().Value = await methods.Of(invocation.Function).InvokeAsync(invocation, context);
    });

    /// <summary>Runs a function to its end.</summary>
    /// <returns>What the function, or middleware in its place, gave back.</returns>
    public async Task<object?> RunAsync(FunctionInvocation invocation, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new InvocationContext(invocation, scope.ServiceProvider, cancellation);
        await _run(context);
        return context.GetInvocationResult().Value;
    }
}
