namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs the rest of an invocation: the next middleware, in the end the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
