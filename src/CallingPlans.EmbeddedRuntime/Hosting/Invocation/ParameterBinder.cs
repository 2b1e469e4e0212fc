using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>Gives one parameter of a function its value.</summary>
internal delegate object? ParameterBinder(FunctionInvocation invocation, FunctionContext context);
