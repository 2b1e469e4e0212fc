using CallingPlans.Application.Abstractions.Orchestrations;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>The instances that a function's client knows.</summary>
internal sealed class DurableInstances(DurableTaskClient client) : IInstances
{
    public async Task<bool> IsAliveAsync(string id, CancellationToken cancellation) =>
        await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation) is
        {
            RuntimeStatus: OrchestrationRuntimeStatus.Pending
                or OrchestrationRuntimeStatus.Running
                or OrchestrationRuntimeStatus.Suspended,
        };
}
