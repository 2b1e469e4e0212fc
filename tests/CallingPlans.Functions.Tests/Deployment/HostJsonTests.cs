using System.Text.Json.Nodes;

namespace CallingPlans.Functions.Tests.Deployment;

public sealed class HostJsonTests
{
    private static readonly JsonNode DurableTask = JsonNode.Parse(Repository.Read("host.json"))!["extensions"]!["durableTask"]!;

    [Fact]
    public void RaiseEvent_ToAnInstanceThatHasEnded_IsSilentAsOnTheEmbeddedRuntime() =>
        Assert.False((bool)DurableTask["throwStatusExceptionsOnRaiseEvent"]!);

    [Fact]
    public void InputsAndOutputs_StayOutOfLogs() => Assert.False((bool)DurableTask["tracing"]!["traceInputsAndOutputs"]!);

    [Fact]
    public void Telemetry_IsOpenTelemetryAndExplained()
    {
        Assert.Equal("OpenTelemetry", (string?)JsonNode.Parse(Repository.Read("host.json"))!["telemetryMode"]);
        Assert.Contains("`telemetryMode`", Repository.Read("docs/azure.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfTheOrchestrations_AreExplained()
    {
        var guide = Repository.Read("docs/azure.md");

        Assert.All(Names(DurableTask), name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }

    /// <summary>Members, where an object stands for its own; <c>connectionName</c> names the account that everything is in.</summary>
    private static IEnumerable<string> Names(JsonNode node) => node.AsObject()
        .SelectMany(member => member.Value is JsonObject inner ? Names(inner) : [member.Key])
        .Where(name => name is not ("connectionName" or "type"));
}
