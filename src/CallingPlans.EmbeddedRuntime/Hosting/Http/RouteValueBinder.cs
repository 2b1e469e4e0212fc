using System.ComponentModel;
using System.Reflection;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Gives a parameter the route value of its name.</summary>
internal static class RouteValueBinder
{
    /// <summary>
    /// A binder that converts from text; null for a type that has no conversion. A value of a wrong form throws in the
    /// invocation, which answers 500 as on Azure: a route constraint keeps it away. An absent optional value gives the
    /// parameter's default.
    /// </summary>
    public static ParameterBinder? For(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var absent = Absent(parameter);
        if (parameter.ParameterType == typeof(string))
            return (invocation, _) => Value(invocation, name) ?? absent;

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var converter = TypeDescriptor.GetConverter(type);
        return converter.CanConvertFrom(typeof(string))
            ? (invocation, _) =>
                Value(invocation, name) is { } text ? converter.ConvertFromInvariantString(text) : absent
            : null;
    }

    private static string? Value(FunctionInvocation invocation, string name)
        => invocation.BindingData.TryGetValue(name, out var value) ? value?.ToString() : null;

    private static object? Absent(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
