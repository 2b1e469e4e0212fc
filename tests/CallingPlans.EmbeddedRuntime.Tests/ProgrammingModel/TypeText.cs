using System.Reflection;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>Writes types as C# names them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    /// <summary>A type with the nullability of its reference types.</summary>
    public static string Of(NullabilityInfo nullability, Type type)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";

        var mark = !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray && nullability.ElementType is { } element)
            return Of(element, type.GetElementType()!) + "[]" + mark;
        if (!type.IsGenericType)
            return Of(type) + mark;

        var arguments = type.GetGenericArguments().Zip(nullability.GenericTypeArguments, (a, n) => Of(n, a));
        return $"{SimpleName(type)}<{string.Join(", ", arguments)}>{mark}";
    }

    /// <summary>A type without regard to nullability.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        return type.IsGenericType
            ? $"{SimpleName(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : SimpleName(type);
    }

    /// <summary>The name of a declared type, with its type parameters.</summary>
    public static string Name(Type type)
        => type.IsGenericTypeDefinition
            ? $"{SimpleName(type)}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
            : SimpleName(type);

    public static string SimpleName(Type type) => type.Name.Split('`')[0];
}
