using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Hosting.Durable;

/// <summary>Runs the orchestrator and activity functions of the app for the engine.</summary>
internal sealed class DurableFunctions(FunctionCatalog catalog, FunctionRunner runner) : IDurableTaskInvoker
{
    public bool HasOrchestrator(TaskName name) => catalog.Find<OrchestrationTriggerAttribute>(name) is not null;

    public bool HasActivity(TaskName name) => catalog.Find<ActivityTriggerAttribute>(name) is not null;

    public Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context)
        => runner.RunAsync(
            new FunctionInvocation(Required<OrchestrationTriggerAttribute>(name), context),
            CancellationToken.None);

    public Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken)
    {
        var invocation = new FunctionInvocation(Required<ActivityTriggerAttribute>(name), serializedInput)
        {
            BindingData = new Dictionary<string, object?> { ["instanceId"] = instanceId },
        };
        return runner.RunAsync(invocation, cancellationToken);
    }

    private FunctionEntry Required<TTrigger>(TaskName name)
        where TTrigger : TriggerBindingAttribute
        => catalog.Find<TTrigger>(name)
            ?? throw new InvalidOperationException($"There is no durable function '{name}'.");
}
