namespace CallingPlans.Domain.Tests.Documentation;

/// <summary>Holds docs/rules.md to the tests, and the tests of rules to it.</summary>
public sealed class RulePageTests
{
    private static readonly IReadOnlyList<WrittenRule> Rules = WrittenRule.ReadAll();
    private static readonly IReadOnlyDictionary<SourceTest, bool> Tests = SourceTest.ReadAll();

    [Fact]
    public void Page_EveryRule_IsASentenceThatATestHolds()
    {
        Assert.NotEmpty(Rules);
        Assert.All(Rules, rule =>
        {
            Assert.NotEmpty(rule.Tests);
            Assert.EndsWith(".", rule.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Page_EveryTestThatARuleNames_Exists() =>
        Assert.All(Rules.SelectMany(rule => rule.Tests), test => Assert.Contains(test, Tests));

    [Fact]
    public void Page_Numbers_CountUpInTheirSections() => Assert.All(
        Rules.GroupBy(rule => rule.Section),
        section => Assert.Equal(
            Enumerable.Range(1, section.Count()).Select(i => $"{section.Key}.{i}"), section.Select(rule => rule.Number)));

    [Fact]
    public void Page_EveryTestInAFolderOfRules_HoldsOneRule() => Assert.Equal(
        Tests.Where(test => test.Value).Select(test => test.Key.ToString()).Order(),
        Rules.SelectMany(rule => rule.Tests).Where(test => Tests.GetValueOrDefault(test)).Select(test => test.ToString()).Order());
}
