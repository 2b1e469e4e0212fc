using System.Text.RegularExpressions;

namespace CallingPlans.Functions.Tests.Documentation;

/// <summary>docs/security.md says which tests hold what it promises: they are there.</summary>
public sealed class SecurityPageTests
{
    private static readonly string Page = Repository.Read("docs/security.md");

    [Fact]
    public void Tests_ThatThePageNames_AreThere()
    {
        var named = Regex.Matches(Page, "`([A-Za-z]+Tests)`", RegexOptions.NonBacktracking).Select(m => m.Groups[1].Value).Distinct().ToList();
        var written = Repository.Files("tests", "*Tests.cs").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(written));
    }

    [Fact]
    public void Threats_EachFlow_NamesATestThatHoldsIt()
    {
        var rows = Section("Threats").Skip(2).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches("`[A-Za-z]+Tests`", row));
    }

    [Fact]
    public void Standard_EveryChapter_IsAnswered() => Assert.Equal(
        Enumerable.Range(1, 17).Select(n => $"V{n}"),
        Section("OWASP").Skip(2).Select(row => row.Split(' ')[1]));

    /// <summary>The lines of the first table below a heading that begins so.</summary>
    private static IEnumerable<string> Section(string heading) => Page.Split('\n')
        .SkipWhile(line => !line.StartsWith($"## {heading}", StringComparison.Ordinal))
        .SkipWhile(line => !line.StartsWith('|'))
        .TakeWhile(line => line.StartsWith('|'));
}
