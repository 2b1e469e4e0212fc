using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Tests.Deployment;

/// <summary>An alarm that looks for a text that nobody logs would never come.</summary>
public sealed class AlarmTests
{
    private static readonly string Source = string.Concat(Repository.Files("src", "*.cs")
        .Where(file => !file.Contains("EmbeddedRuntime", StringComparison.Ordinal)).Select(Repository.Read));

    public static TheoryData<string> Names() => [.. Alarms().Select(alarm => (string)alarm["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_LooksForWhatTheAppSays(string name)
    {
        var query = (string)Alarms().Single(alarm => (string)alarm["name"]! == name)["query"]!;

        foreach (var text in Texts(query, "Message contains \"([^\"]+)\""))
            Assert.Matches($"LoggerMessage\\([^\\n]*{Regex.Escape(text)}\"", Source);
        foreach (var function in Texts(query, "OperationName == '([^']+)'"))
            Assert.Contains(function, Functions());
        Assert.Matches("^App(Traces|Requests) \\| where ", query);
    }

    [Fact]
    public void Warnings_OfTheApp_EachHaveTheirAlarm()
    {
        // The sweep or the next poll makes up for these by itself, and has an alarm of its own when it does not run.
        string[] quiet =
        [
            "comes later, by the sweep.", "its orders are compared next time.", "what it called for is read with the next poll.",
        ];
        var queries = string.Concat(Alarms().Select(alarm => (string)alarm["query"]!));

        var warnings = Texts(Source, "LoggerMessage\\(\\d+, LogLevel\\.Warning, \"([^\"]+)\"")
            .Where(text => !quiet.Any(text.EndsWith))
            .Select(text => text[(text.LastIndexOf('}') + 1)..].Trim([' ', ':']));

        Assert.Equal([], warnings.Where(text => !queries.Contains(text, StringComparison.Ordinal)));
    }

    private static IEnumerable<JsonNode> Alarms() => JsonNode.Parse(Repository.Read("infra/alarms.json"))!.AsArray().OfType<JsonNode>();

    private static IEnumerable<string> Functions() => typeof(AppRegistration).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetCustomAttributes(typeof(FunctionAttribute), inherit: false))
        .Select(attribute => ((FunctionAttribute)attribute).Name);

    private static IEnumerable<string> Texts(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value);
}
