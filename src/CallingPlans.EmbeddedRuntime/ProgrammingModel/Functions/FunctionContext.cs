namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function, as its middleware and its method see it.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation; an orchestrator has a new one each time it is replayed.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Id of the function's definition.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The invocation's place in a distributed trace.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger carried.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Retries by the host.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The invocation's own dependency scope; it ends with the invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function being run.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values shared between middleware and function.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Features by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the caller goes away or the host stops.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
