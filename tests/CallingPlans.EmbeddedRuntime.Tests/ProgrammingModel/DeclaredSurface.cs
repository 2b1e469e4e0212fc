using System.Reflection;
using System.Runtime.CompilerServices;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>Writes what a public type declares in the form of the lists.</summary>
internal static class DeclaredSurface
{
    private const BindingFlags Declared = OfInstances | BindingFlags.Static;

    private const BindingFlags OfInstances =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The declaration, without base types.</summary>
    public static string Declaration(Type type)
    {
        if (IsDelegate(type))
        {
            var call = MemberText.Call(type.GetMethod("Invoke")!, TypeText.Name(type));
            return Signature.Normalise($"public delegate {call}");
        }

        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => IsRecord(type) ? "abstract record" : "abstract class",
            { IsSealed: true } => IsRecord(type) ? "sealed record" : "sealed class",
            _ => IsRecord(type) ? "record" : "class",
        };
        return Signature.Normalise($"public {kind} {TypeText.Name(type)}");
    }

    /// <summary>The base class and interfaces that the type names itself.</summary>
    public static IEnumerable<string> Bases(Type type)
    {
        if (IsDelegate(type) || type.IsEnum)
            return [];

        var inherited = type.GetInterfaces()
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(one => one.GetInterfaces());
        var bases = type.GetInterfaces().Except(inherited);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases = bases.Prepend(parent);
        return bases.Select(one => Signature.Normalise(TypeText.Of(one)));
    }

    /// <summary>The public and protected members.</summary>
    public static IEnumerable<string> Members(Type type)
    {
        if (IsDelegate(type))
            return [];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");

        var constructors = type.GetConstructors(OfInstances).Where(IsVisible).Select(MemberText.Constructor);
        var methods = type.GetMethods(Declared)
            .Where(method => IsVisible(method) && !IsAccessor(method) && !method.Name.Contains('<'))
            .Select(MemberText.Method);
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible))
            .Select(MemberText.Property);
        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(MemberText.Field);
        return constructors.Concat(methods).Concat(properties).Concat(fields).Select(Signature.Normalise);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method)
        => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private static bool IsRecord(Type type)
        => type.GetMethod("PrintMembers", Declared)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;
}
