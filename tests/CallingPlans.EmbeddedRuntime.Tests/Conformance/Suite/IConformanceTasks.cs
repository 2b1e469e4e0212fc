using Microsoft.DurableTask;

namespace CallingPlans.Conformance;

/// <summary>Where the suite's orchestrators and activities are made known to an engine.</summary>
public interface IConformanceTasks
{
    /// <summary>An orchestrator that reads its input: an engine may have to know its type beforehand.</summary>
    IConformanceTasks Orchestrator<TIn, TOut>(string name, Func<TaskOrchestrationContext, Task<TOut>> code);

    IConformanceTasks Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> code);

    IConformanceTasks Orchestrator(string name, Func<TaskOrchestrationContext, Task> code);

    IConformanceTasks Activity<TIn, TOut>(string name, Func<TIn?, TOut> code);
}
