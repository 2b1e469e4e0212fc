using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>Writes members as C# declares them.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Constructor(ConstructorInfo constructor)
        => $"{Access(constructor)} {TypeText.SimpleName(constructor.DeclaringType!)}({Parameters(constructor)})";

    public static string Method(MethodInfo method)
    {
        var isOperator = method.Name.StartsWith("op_", StringComparison.Ordinal);
        var name = isOperator ? "operator " + method.Name[3..] : method.Name;
        return $"{Access(method)} {Modifiers(method)}{Call(method, name)}";
    }

    /// <summary>Return type, name, type parameters, parameters and constraints.</summary>
    public static string Call(MethodInfo method, string name)
    {
        var parameters = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var generic = parameters.Length > 0 ? $"<{string.Join(", ", parameters.Select(one => one.Name))}>" : "";
        var constraints = string.Concat(parameters.Select(Constraints));
        var returned = TypeText.Of(Nullability.Create(method.ReturnParameter), method.ReturnType);
        return $"{returned} {name}{generic}({Parameters(method)}){constraints}";
    }

    public static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true)
            .Where(accessor => accessor.IsPublic || accessor.IsFamily)
            .ToArray();
        var getter = accessors.Contains(property.GetMethod) ? " get;" : "";
        var setter = accessors.Contains(property.SetMethod) ? IsInit(property.SetMethod!) ? " init;" : " set;" : "";
        var type = TypeText.Of(Nullability.Create(property), property.PropertyType);
        return $"{Access(accessors[0])} {Modifiers(accessors[0])}{type} {property.Name} {{{getter}{setter} }}";
    }

    public static string Field(FieldInfo field)
    {
        var type = TypeText.Of(Nullability.Create(field), field.FieldType);
        return field.IsLiteral
            ? $"public const {type} {field.Name} = {field.GetRawConstantValue()}"
            : $"public {(field.IsStatic ? "static " : "")}{type} {field.Name}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
            return "";
        if (method.IsStatic)
            return "static ";
        var overrides = method.GetBaseDefinition() != method;
        if (overrides)
            return method.IsFinal ? "sealed override " : "override ";
        if (method.IsAbstract)
            return "abstract ";
        return method.IsVirtual && !method.IsFinal ? "virtual " : "";
    }

    private static string Constraints(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Select(one => TypeText.Of(one)).ToList();
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Insert(0, "class");
        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        var parameters = string.Join(", ", method.GetParameters().Select(Parameter));
        return isExtension ? "this " + parameters : parameters;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var type = TypeText.Of(Nullability.Create(parameter), parameter.ParameterType);
        return $"{modifier}{type} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return "";
        return " = " + parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                ? "default"
                : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static bool IsInit(MethodInfo setter)
        => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
