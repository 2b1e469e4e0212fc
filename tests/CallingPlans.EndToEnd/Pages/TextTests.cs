using System.Text.RegularExpressions;
using CallingPlans.EndToEnd.Harness;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>The console's texts.</summary>
public sealed class TextTests
{
    [Fact]
    public void Languages_HaveTheSameKeys() => Assert.Equal(TextModule.Keys("en").Order(), TextModule.Keys("zh-TW").Order());

    [Fact]
    public void Languages_NameTheSameValues()
    {
        var english = TextModule.Read("en");
        var chinese = TextModule.Read("zh-TW");
        foreach (var (key, text) in chinese)
            Assert.True(ValuesIn(text).IsSubsetOf(ValuesIn(english[key])), $"{key}: {text}");
    }

    private static HashSet<string> ValuesIn(string text) =>
        [.. Regex.Matches(text, @"\{\w+\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value)];
}
