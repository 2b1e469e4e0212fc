using System.Text.RegularExpressions;
using CallingPlans.Domain.Tests.Errors;

namespace CallingPlans.Domain.Tests.Documentation;

/// <summary>A row of docs/rules.md.</summary>
/// <param name="Section">The number of the heading that it stands under.</param>
/// <param name="Tests">The tests that hold it.</param>
internal sealed record WrittenRule(string Section, string Number, string Text, IReadOnlyList<SourceTest> Tests)
{
    private static readonly Regex Heading = new(@"^#+ (\d[\d.]*)\.? ", RegexOptions.NonBacktracking);

    // `Class.Method` (Project), several of them separated by commas.
    private static readonly Regex Test = new(@"`(\w+)\.(\w+)` \((\w+)\)", RegexOptions.NonBacktracking);

    /// <summary>Every row of the page but the heads of its tables, in its order.</summary>
    public static IReadOnlyList<WrittenRule> ReadAll()
    {
        var section = string.Empty;
        var rules = new List<WrittenRule>();
        foreach (var line in File.ReadLines(RepositoryFile.Find("docs/rules.md")))
        {
            if (Heading.Match(line) is { Success: true } heading)
                section = heading.Groups[1].Value;
            else if (line.StartsWith('|') && line.Trim('|', ' ').Split(" | ") is var cells && char.IsAsciiDigit(cells[0][0]))
                rules.Add(new WrittenRule(section, cells[0], cells.ElementAtOrDefault(1) ?? string.Empty, ReadTests(cells.ElementAtOrDefault(2))));
        }

        return rules;
    }

    private static List<SourceTest> ReadTests(string? cell) =>
    [
        .. Test.Matches(cell ?? string.Empty).Select(match =>
            new SourceTest(match.Groups[3].Value, match.Groups[1].Value, match.Groups[2].Value)),
    ];
}
