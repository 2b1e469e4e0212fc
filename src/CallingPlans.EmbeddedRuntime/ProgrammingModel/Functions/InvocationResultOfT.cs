namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function gave back.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class InvocationResult<T>
{
    /// <summary>The value: null when there is none yet.</summary>
    public abstract T? Value { get; set; }
}
