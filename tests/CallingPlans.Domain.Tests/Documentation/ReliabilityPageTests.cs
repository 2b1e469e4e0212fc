using System.Text.RegularExpressions;
using CallingPlans.Domain.Tests.Errors;

namespace CallingPlans.Domain.Tests.Documentation;

/// <summary>Holds docs/reliability.md to the tests that it names.</summary>
public sealed class ReliabilityPageTests
{
    private const string Table = "## Faults and their tests";

    // `Class.Method` (Project), several of them separated by commas.
    private static readonly Regex Test = new(@"`(\w+)\.(\w+)` \((\w+)\)", RegexOptions.NonBacktracking);

    private static readonly IReadOnlyList<string> Faults =
    [
        .. File.ReadLines(RepositoryFile.Find("docs/reliability.md"))
            .SkipWhile(line => line != Table)
            .Where(line => line.StartsWith('|'))
            // The head of the table and the line under it.
            .Skip(2),
    ];

    [Fact]
    public void Page_EveryFault_IsHeldByATestThatExists()
    {
        var tests = SourceTest.ReadAll();
        Assert.NotEmpty(Faults);
        Assert.All(Faults, fault =>
        {
            var held = Test.Matches(fault)
                .Select(match => new SourceTest(match.Groups[3].Value, match.Groups[1].Value, match.Groups[2].Value))
                .ToList();
            Assert.NotEmpty(held);
            Assert.All(held, test => Assert.Contains(test, tests));
        });
    }
}
