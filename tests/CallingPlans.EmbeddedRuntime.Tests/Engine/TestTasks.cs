using System.Collections.Concurrent;
using CallingPlans.EmbeddedRuntime.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Tests.Engine;

/// <summary>Orchestrators and activities given as functions.</summary>
internal sealed class TestTasks : IDurableTaskInvoker
{
    private readonly ConcurrentDictionary<string, Func<TaskOrchestrationContext, Task<object?>>> orchestrators =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Func<string, string?, CancellationToken, Task<object?>>> activities =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, int> activityRuns = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> orchestratorRuns = new(StringComparer.OrdinalIgnoreCase);

    public TestTasks Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> code)
    {
        orchestrators[name] = async context => await code(context);
        return this;
    }

    public TestTasks Orchestrator(string name, Func<TaskOrchestrationContext, Task> code) =>
        Orchestrator<object?>(name, async context =>
        {
            await code(context);
            return null;
        });

    public TestTasks Activity<TIn, TOut>(string name, Func<TIn?, TOut> code) =>
        ActivityAsync<TIn, TOut>(name, (input, _) => Task.FromResult(code(input)));

    public TestTasks ActivityAsync<TIn, TOut>(string name, Func<TIn?, CancellationToken, Task<TOut>> code)
    {
        activities[name] = async (_, input, cancellation) =>
            await code(JsonDataConverter.Default.Deserialize<TIn>(input), cancellation);
        return this;
    }

    /// <summary>How often an activity was begun.</summary>
    public int RunsOf(string activity) => activityRuns.GetValueOrDefault(activity);

    /// <summary>How often an orchestrator's code was begun, replays included.</summary>
    public int StartsOf(string orchestrator) => orchestratorRuns.GetValueOrDefault(orchestrator);

    public bool HasOrchestrator(TaskName name) => orchestrators.ContainsKey(name);

    public bool HasActivity(TaskName name) => activities.ContainsKey(name);

    public async Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context)
    {
        orchestratorRuns.AddOrUpdate(name, 1, (_, count) => count + 1);
        return await orchestrators[name](context);
    }

    public async Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken)
    {
        activityRuns.AddOrUpdate(name, 1, (_, count) => count + 1);
        return await activities[name](instanceId, serializedInput, cancellationToken);
    }
}
