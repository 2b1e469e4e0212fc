using CallingPlans.Conformance;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Tests.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>The embedded engine behind the suite's seam, on a clock that moves when it is told to.</summary>
internal sealed class EmbeddedConformanceEngine(EngineHost host) : IConformanceEngine
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    public DurableTaskClient Client => host.Client;

    public TimeSpan Minute => OneMinute;

    public static async Task<IConformanceEngine> StartAsync(int maxLiveInstances)
    {
        var tasks = new Tasks();
        ConformanceScenarios.Register(tasks, OneMinute);
        return new EmbeddedConformanceEngine(await EngineHost.StartAsync(tasks.All, maxLiveInstances));
    }

    public Task SettleAsync() => host.IdleAsync();

    public Task PassAsync(TimeSpan time) => host.AdvanceAsync(time);

    public IReadOnlyList<string> HistoryOf(string instanceId) => [.. host.History(instanceId).Select(Describe)];

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static string Describe(HistoryEvent entry) => entry switch
    {
        ActionEvent action => $"{entry.GetType().Name} #{action.Id}",
        AnswerEvent answer => $"{entry.GetType().Name} #{answer.Id}",
        EventRaised raised => $"{nameof(EventRaised)} {raised.Name}",
        _ => entry.GetType().Name,
    };

    private sealed class Tasks : IConformanceTasks
    {
        public TestTasks All { get; } = new();

        public IConformanceTasks Orchestrator<TIn, TOut>(string name, Func<TaskOrchestrationContext, Task<TOut>> code) =>
            Orchestrator(name, code);

        public IConformanceTasks Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> code)
        {
            All.Orchestrator(name, code);
            return this;
        }

        public IConformanceTasks Orchestrator(string name, Func<TaskOrchestrationContext, Task> code)
        {
            All.Orchestrator(name, code);
            return this;
        }

        public IConformanceTasks Activity<TIn, TOut>(string name, Func<TIn?, TOut> code)
        {
            All.Activity(name, code);
            return this;
        }
    }
}
