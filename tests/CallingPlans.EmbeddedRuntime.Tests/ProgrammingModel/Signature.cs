using System.Text.RegularExpressions;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>The form in which signatures are compared.</summary>
internal static partial class Signature
{
    /// <summary>
    /// Drops what the lists do not all show: namespaces, arities, setters that are not public, and the nullability of
    /// type
    /// parameters.
    /// </summary>
    public static string Normalise(string text)
    {
        text = Namespaces().Replace(text, "");
        text = NestedTypes().Replace(text, ".");
        text = Arity().Replace(text, "");
        text = text.Replace(" /* non-public set */", "");
        return NullableTypeParameters().Replace(text, "$1");
    }

    [GeneratedRegex(@"\b(?:[A-Za-z_]\w*\.)+(?=[A-Za-z_])", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"\+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NestedTypes();

    [GeneratedRegex(@"`\d|(?<=(?:class|interface) \w+)<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Arity();

    [GeneratedRegex(@"\b(T(?:[A-Z]\w*)?)\?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NullableTypeParameters();
}
