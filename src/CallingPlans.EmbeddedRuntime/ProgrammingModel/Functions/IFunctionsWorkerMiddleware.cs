namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>
/// Runs around every function invocation: HTTP, timer and activity functions, and an orchestrator at every replay.
/// </summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>
    /// Handles one invocation. Not calling <paramref name="next"/> answers in the function's place; what the function
    /// throws can be caught here.
    /// </summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
