using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;

namespace CallingPlans.Conformance.DurableTask;

/// <summary>Durable Task behind the suite's seam. Its clock is the machine's, so that a minute of a scenario is short.</summary>
internal sealed class DurableTaskConformanceEngine(DurableTaskTestHost host) : IConformanceEngine
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromSeconds(2);

    /// <summary>The backend does not tell when it is idle: longer than any step of a scenario takes.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public DurableTaskClient Client => host.Client;

    public TimeSpan Minute => OneMinute;

    public static async Task<IConformanceEngine> StartAsync() => new DurableTaskConformanceEngine(
        await DurableTaskTestHost.StartAsync(registry => ConformanceScenarios.Register(new Tasks(registry), OneMinute)));

    public Task SettleAsync() => Task.Delay(Rest);

    public Task PassAsync(TimeSpan time) => Task.Delay(time + Rest);

    /// <summary>The in-memory backend gives its history to nobody.</summary>
    public IReadOnlyList<string>? HistoryOf(string instanceId) => null;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private sealed class Tasks(DurableTaskRegistry registry) : IConformanceTasks
    {
        public IConformanceTasks Orchestrator<TIn, TOut>(string name, Func<TaskOrchestrationContext, Task<TOut>> code)
        {
            registry.AddOrchestratorFunc<TIn, TOut>(name, (context, _) => code(context));
            return this;
        }

        public IConformanceTasks Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> code)
        {
            registry.AddOrchestratorFunc(name, code);
            return this;
        }

        public IConformanceTasks Orchestrator(string name, Func<TaskOrchestrationContext, Task> code)
        {
            registry.AddOrchestratorFunc(name, code);
            return this;
        }

        public IConformanceTasks Activity<TIn, TOut>(string name, Func<TIn?, TOut> code)
        {
            registry.AddActivityFunc<TIn, TOut>(name, (_, input) => code(input));
            return this;
        }
    }
}
