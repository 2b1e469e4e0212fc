namespace Microsoft.DurableTask;

/// <summary>Turns inputs, outputs and events into text and back.</summary>
public abstract class DataConverter
{
    /// <summary>Reads <paramref name="data"/>; null text gives null.</summary>
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>Reads <paramref name="data"/>; null text gives the default of <typeparamref name="T"/>.</summary>
    public virtual T? Deserialize<T>(string? data) => Deserialize(data, typeof(T)) is T value ? value : default;

    /// <summary>Writes <paramref name="value"/>; null gives null, not text.</summary>
    public abstract string? Serialize(object? value);
}
