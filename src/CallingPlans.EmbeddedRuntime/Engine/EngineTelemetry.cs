using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CallingPlans.EmbeddedRuntime.Engine;

/// <summary>
/// What the engine shows of its work: a span for each orchestration that is scheduled, one below it for each of its
/// activities, whenever it runs, and counters.
/// </summary>
internal static class EngineTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "CallingPlans.EmbeddedRuntime.Engine";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>The attribute of a span that names the instance.</summary>
    public const string Instance = "durable.instance";

    /// <summary>The span under which the activities of an instance stand; it ends when the instance is scheduled.</summary>
    public static Activity? StartOrchestration(string name, string instanceId) => Spans.StartActivity(
        $"create_orchestration {name}", ActivityKind.Producer, default(ActivityContext), [new(Instance, instanceId)]);

    /// <summary>Turns that were stored.</summary>
    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("durable.turns", "{turn}");

    /// <summary>Turns that had to go through the history first, because the instance was not in memory.</summary>
    public static Counter<long> Replays { get; } = Meter.CreateCounter<long>("durable.replays", "{replay}");

    /// <summary>Activities that were run, by name and outcome.</summary>
    public static Counter<long> Activities { get; } = Meter.CreateCounter<long>("durable.activities", "{activity}");

    /// <summary>Turns and client operations that one commit took.</summary>
    public static Histogram<int> CommitSize { get; } = Meter.CreateHistogram<int>(
        "durable.commit.operations", "{operation}");
}
