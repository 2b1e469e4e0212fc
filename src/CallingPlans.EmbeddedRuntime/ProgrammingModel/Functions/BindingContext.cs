namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger of an invocation carried.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name: the route values of an HTTP request, the instance id of a durable function.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
