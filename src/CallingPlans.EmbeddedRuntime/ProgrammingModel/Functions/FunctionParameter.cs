namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function's method.</summary>
public class FunctionParameter
{
    /// <summary>Describes a parameter.</summary>
    public FunctionParameter(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>Its name in the source.</summary>
    public string Name { get; }

    /// <summary>Its declared type.</summary>
    public Type Type { get; }
}
