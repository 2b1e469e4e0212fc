namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>Compares a public type with the lists.</summary>
internal static class SurfaceComparison
{
    /// <summary>What the type declares that the lists do not have: itself, its kind, a base type, members.</summary>
    public static IEnumerable<string> Invented(Type type, ILookup<string, string> real)
    {
        var name = $"{type.Namespace}.{TypeText.SimpleName(type)}";
        if (!real.Contains(name))
            return [$"type {name}"];

        var declaration = DeclaredSurface.Declaration(type);
        var declarations = real[name]
            .Where(line => line == declaration || line.StartsWith(declaration + " : ", StringComparison.Ordinal))
            .ToArray();
        if (declarations.Length == 0)
            return [$"{name}: declared as '{declaration}'"];

        var bases = DeclaredSurface.Bases(type).Where(one => !declarations.Any(line => line.Contains(one)));
        var members = DeclaredSurface.Members(type).Where(member => !real[name].Contains(member));
        return members.Concat(bases.Select(one => $"base {one}")).Select(one => $"{name}: {one}");
    }
}
