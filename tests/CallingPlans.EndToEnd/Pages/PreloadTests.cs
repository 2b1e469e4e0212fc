using System.Text.RegularExpressions;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>The start page names every module that it needs at once: found one by one, each level would cost a round trip.</summary>
public sealed class PreloadTests
{
    private static readonly string Site = Path.Combine(AppContext.BaseDirectory, "site");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void StartPage_PreloadsTheModulesOfItsScript()
    {
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Site, "index.html")), "modulepreload\" href=\"/([^\"]+)\"", RegexOptions.None, Limit)
            .Select(m => m.Groups[1].Value);
        var needed = new HashSet<string>();
        Follow("js/main.js", needed);
        needed.Remove("js/main.js");
        Assert.Equal(needed.Order(), named.Order());
    }

    private static void Follow(string module, HashSet<string> found)
    {
        if (!found.Add(module))
            return;
        var text = File.ReadAllText(Path.Combine(Site, module));
        foreach (Match import in Regex.Matches(text, "(?<=[\\s}\\w]from\\s?|^import )['\"](\\.[^'\"]+)['\"]", RegexOptions.Multiline, Limit))
            Follow(Path.GetRelativePath(Site, Path.GetFullPath(Path.Combine(Site, Path.GetDirectoryName(module)!, import.Groups[1].Value))), found);
    }
}
