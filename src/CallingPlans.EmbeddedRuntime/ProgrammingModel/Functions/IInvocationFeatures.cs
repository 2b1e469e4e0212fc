namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects attached to an invocation, one per type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches an object under <typeparamref name="T"/>, replacing what was there.</summary>
    void Set<T>(T instance);

    /// <summary>The object attached under <typeparamref name="T"/>; the default value when there is none.</summary>
    T? Get<T>();
}
