using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Tests.Engine;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>
/// Orchestrations whose outputs are those that Durable Task gives for the same input. Each is run with its state kept
/// in memory and with a
/// replay at every turn. What they need of an engine is <see cref="Scenario"/>; none of it is this engine's own.
/// </summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, bool> Scenarios()
    {
        var data = new TheoryData<string, bool>();
        foreach (var scenario in ConformanceScenarios.All)
        {
            data.Add(scenario.Name, true);
            data.Add(scenario.Name, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Scenario_AsOnDurableTask_GivesTheSame(string name, bool live)
    {
        var scenario = ConformanceScenarios.All.Single(each => each.Name == name);
        var tasks = new TestTasks();
        ConformanceScenarios.Register(tasks);
        await using var host = await EngineHost.StartAsync(tasks, maxLiveInstances: live ? 100 : 0);

        var id = await host.ScheduleAsync(scenario.Name, scenario.Input);
        foreach (var step in scenario.Steps)
        {
            await host.IdleAsync();
            if (step.Event is { } raised)
                await host.Client.RaiseEventAsync(id, raised, step.Payload);
            await host.AdvanceAsync(step.Advance);
        }

        var done = await host.CompletionAsync(id);
        Assert.Equal(scenario.Failure, done.FailureDetails?.ToString());
        Assert.Equal(JsonDataConverter.Default.Serialize(scenario.Output), done.SerializedOutput);
        Assert.Equal(
            scenario.Failure is null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed,
            done.RuntimeStatus);
        if (scenario.History is not null)
            Assert.Equal(scenario.History, host.History(id).Select(Describe));
    }

    [Fact]
    public void Scenarios_AreNamedOnce() => Assert.Equal(
        ConformanceScenarios.All.Count, ConformanceScenarios.All.DistinctBy(scenario => scenario.Name).Count());

    [Fact]
    public void JsonConverter_OfEveryShape_WritesAsDurableTask()
    {
        var converter = JsonDataConverter.Default;

        Assert.Null(converter.Serialize(null));
        Assert.Equal("{\"Day\":1,\"Nothing\":null,\"Field\":3}", converter.Serialize(
            new Shape { Day = DayOfWeek.Monday, Field = 3 }));
        Assert.Equal(0, converter.Deserialize<Shape>("{\"field\":4}")!.Field);
        Assert.Null(converter.Deserialize<Shape>(null));
        Assert.Equal(0, converter.Deserialize<int>(null));
    }

    private static string Describe(HistoryEvent entry) => entry switch
    {
        ActionEvent action => $"{entry.GetType().Name} #{action.Id}",
        AnswerEvent answer => $"{entry.GetType().Name} #{answer.Id}",
        EventRaised raised => $"{nameof(EventRaised)} {raised.Name}",
        _ => entry.GetType().Name,
    };

    private sealed class Shape
    {
#pragma warning disable CA1051, SA1401 // fields are part of what is written
        public int Field;
#pragma warning restore CA1051, SA1401

        public DayOfWeek Day { get; set; }

        public string? Nothing { get; set; }
    }
}
