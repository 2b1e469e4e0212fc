namespace CallingPlans.Application.Validation;

/// <summary>Reads a value of an enumeration by its name and nothing else: neither the number behind it nor a list of names.</summary>
public static class EnumName
{
    public static bool TryRead<T>(string? text, out T value, bool ignoreCase = false)
        where T : struct, Enum
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var name = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, comparison));
        value = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }
}
