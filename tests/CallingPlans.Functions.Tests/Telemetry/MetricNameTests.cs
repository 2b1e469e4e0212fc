using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallingPlans.Application.Telemetry;
using CallingPlans.EmbeddedRuntime.Engine;

namespace CallingPlans.Functions.Tests.Telemetry;

/// <summary>A dashboard that asks for a metric that nobody counts stays empty, and nobody learns why.</summary>
public sealed class MetricNameTests
{
    private static readonly string[] Product = Constants(typeof(MetricNames));
    private static readonly string[] Engine =
    [
        EngineTelemetry.Turns.Name, EngineTelemetry.Replays.Name, EngineTelemetry.Activities.Name, EngineTelemetry.CommitSize.Name,
    ];

    [Fact]
    public void Workbook_AsksForEachMetricOfTheAppAndForNoOther() => Assert.Equal(
        Product.Order(), Texts(Queries(), @"AppMetrics \| where Name == '([^']+)'").Order());

    [Fact]
    public void Workbook_TellsMetricsByAttributesThatTheyHave() => Assert.Subset(
        Constants(typeof(TelemetryNames)).ToHashSet(), Texts(Queries(), @"Properties\['([^']+)'\]").ToHashSet());

    [Fact]
    public void Guide_NamesEachMetricAndNoOther() => Assert.Equal(
        Product.Concat(Engine).Order(),
        Guide.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => Texts(line.Split('|')[1], "`([a-z_.]+)`")).Order());

    [Fact]
    public void Guide_NamesWhatMetricsAreToldBy()
    {
        string[] ofSpans =
            [TelemetryNames.Source, TelemetryNames.OrganizationId, TelemetryNames.OrderId, TelemetryNames.StorageSystem, TelemetryNames.StorageCollection];

        Assert.All(
            Constants(typeof(TelemetryNames)).Except(ofSpans), name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    private static string Guide => Repository.Read("docs/operations.md").Split("### Traces and metrics")[1].Split("\n## ")[0];

    private static string Queries() => string.Join('\n', JsonNode.Parse(Repository.Read("infra/workbook.json"))!["items"]!.AsArray()
        .Select(item => (string?)item!["content"]!["query"]));

    private static string[] Constants(Type type) => [.. type.GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    private static IEnumerable<string> Texts(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value);
}
