namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function gave back.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}
