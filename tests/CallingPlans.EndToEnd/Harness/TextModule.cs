using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>Reads a module of texts with Node, which is there wherever the app is built.</summary>
internal static class TextModule
{
    private const string Print = "import(process.argv[1]).then((m) => process.stdout.write(JSON.stringify(m.default)))";
    private static readonly string[] PluralForms = ["one", "other"];

    /// <summary>Every text by its key; of texts with plural forms, each form by a key of its own.</summary>
    public static IReadOnlyDictionary<string, string> Read(string language)
    {
        // A copy whose name says that it is a module: the folder of the site has no package.json.
        var copy = Path.Combine(Directory.CreateTempSubdirectory("calling-plans-texts-").FullName, "texts.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "site", "js", "texts", $"{language}.js"), copy);
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-e", Print, copy])
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node does not start.");
        var json = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        return Flatten(JsonNode.Parse(json)!.AsObject(), string.Empty).ToDictionary(t => t.Key, t => t.Text);
    }

    /// <summary>The keys of a language, where plural forms count as one text.</summary>
    public static IReadOnlySet<string> Keys(string language) => Read(language).Keys
        .Select(key => key.Split('.'))
        .GroupBy(path => string.Join('.', path[..^1]))
        .SelectMany(group => group.All(path => PluralForms.Contains(path[^1])) ? [group.Key] : group.Select(path => string.Join('.', path)))
        .ToHashSet();

    private static IEnumerable<(string Key, string Text)> Flatten(JsonObject texts, string prefix) => texts.SelectMany(member =>
        member.Value is JsonObject inner ? Flatten(inner, $"{prefix}{member.Key}.") : [($"{prefix}{member.Key}", (string)member.Value!)]);
}
