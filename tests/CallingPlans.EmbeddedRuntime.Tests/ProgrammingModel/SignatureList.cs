using System.Text.RegularExpressions;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

/// <summary>
/// Reads the lists: types by full name, each with its declaration and members as <see cref="Signature"/> writes them.
/// </summary>
internal static partial class SignatureList
{
    public static ILookup<string, string> Read(string folder)
        => Directory.GetFiles(folder, "*.txt")
            .SelectMany(file => Members(File.ReadLines(file)))
            .ToLookup(entry => entry.Type, entry => entry.Line);

    // Members are indented; '### Name' or a line without indentation opens a type.
    private static IEnumerable<(string Type, string Line)> Members(IEnumerable<string> lines)
    {
        var type = "";
        foreach (var line in lines)
        {
            if (line.Length == 0 || line.StartsWith("########", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                type = WithoutParameters(line.Split(' ')[1]);
                continue;
            }

            var text = Attributes().Replace(line, "");
            var declares = !char.IsWhiteSpace(line[0]);
            if (declares && QualifiedTypeName().Match(text) is { Success: true } name)
                type = WithoutParameters(name.Groups[1].Value);
            if (text.Trim().Length > 0)
                yield return (type, Signature.Normalise(text.Trim()));
        }
    }

    private static string WithoutParameters(string name) => name.Split('<')[0];

    [GeneratedRegex(@"^\s*(\[(""[^""]*""|[^\]""])*\]\s*)+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Attributes();

    // 'public sealed class A.B.C<T> : …', 'public delegate Task<bool> A.B.C(…)': the dotted name before ' : ', '(' or
    // the end.
    [GeneratedRegex(
        @"(?:class|struct|record|interface|enum|delegate \S+) ((?:\w+\.)+\w+(?:<[^>]*>)?)(?: : |\(|$)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QualifiedTypeName();
}
