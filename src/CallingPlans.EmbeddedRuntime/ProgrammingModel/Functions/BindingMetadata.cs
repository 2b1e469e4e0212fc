namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>Name of the parameter; <c>$return</c> for the answer.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Kind of binding: <c>httpTrigger</c>, <c>timerTrigger</c>, <c>orchestrationTrigger</c>, <c>activityTrigger</c>,
    /// <c>durableClient</c>, <c>http</c>.
    /// </summary>
    public abstract string Type { get; }

    /// <summary>Which way the value goes.</summary>
    public abstract BindingDirection Direction { get; }
}
