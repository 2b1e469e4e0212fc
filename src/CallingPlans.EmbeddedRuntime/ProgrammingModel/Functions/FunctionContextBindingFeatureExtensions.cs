namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reach the result of an invocation from its context.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>
    /// The invocation's result: null before the function ran. Middleware may set it instead of running the function.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context is of another host.</exception>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<InvocationResult>()
            ?? throw new InvalidOperationException("The function context carries no invocation result.");
    }
}
