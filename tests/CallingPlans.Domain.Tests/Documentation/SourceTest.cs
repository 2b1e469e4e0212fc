using System.Text.RegularExpressions;
using CallingPlans.Domain.Tests.Errors;

namespace CallingPlans.Domain.Tests.Documentation;

/// <summary>A test as it stands in the sources of a test project.</summary>
/// <param name="Project">The project's own name: Domain, Application, Functions, Integration.</param>
internal sealed record SourceTest(string Project, string Class, string Method)
{
    private static readonly string[] Attributes = ["[Fact", "[Theory", "[Property"];
    private static readonly Regex Declaration = new(@"^    public [^(]* (\w+)\(", RegexOptions.NonBacktracking);
    private static readonly Regex ProjectName = new(@"CallingPlans\.(\w+)", RegexOptions.NonBacktracking);

    /// <summary>Every test of the repository, and whether it stands in a folder of rules.</summary>
    public static IReadOnlyDictionary<SourceTest, bool> ReadAll() => SourceFiles()
        .SelectMany(file => ReadFile(file).Select(test => (Test: test, InRules: file.Contains("/Rules/", StringComparison.Ordinal))))
        .ToDictionary(found => found.Test, found => found.InRules);

    public override string ToString() => $"`{Class}.{Method}` ({Project})";

    private static IEnumerable<string> SourceFiles()
    {
        var tests = Path.Combine(Path.GetDirectoryName(RepositoryFile.Find("CallingPlans.sln"))!, "tests");
        return Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
    }

    private static IEnumerable<SourceTest> ReadFile(string file)
    {
        var project = ProjectName.Matches(file)[^1].Groups[1].Value;
        var isTest = false;
        foreach (var line in File.ReadLines(file))
        {
            isTest |= Attributes.Any(line.Trim().StartsWith);
            if (!isTest || Declaration.Match(line) is not { Success: true } declared)
                continue;
            isTest = false;
            yield return new SourceTest(project, Path.GetFileNameWithoutExtension(file), declared.Groups[1].Value);
        }
    }
}
