using Microsoft.Azure.Functions.Worker.Middleware;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>The worker middleware of the app, outermost first.</summary>
internal sealed class WorkerPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
        => _middleware.Add(middleware);

    /// <summary>All of it around <paramref name="function"/>.</summary>
    public FunctionExecutionDelegate Around(FunctionExecutionDelegate function)
        => Enumerable.Reverse(_middleware).Aggregate(function, (next, middleware) => middleware(next));
}
