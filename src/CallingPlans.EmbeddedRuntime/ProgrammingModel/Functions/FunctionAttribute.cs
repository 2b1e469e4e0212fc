namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function of the app. Names are unique without regard to case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <summary>Names the function; orchestrations and activities are called by this name.</summary>
    public FunctionAttribute(string name) => Name = name;

    /// <summary>The name given.</summary>
    public string Name { get; }
}
