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

    public async Task<int> ForgetAsync(string idPrefix, CancellationToken cancellation)
    {
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: idPrefix)).WithCancellation(cancellation))
            found.Add(instance);
        foreach (var instance in found)
        {
            if (instance.IsCompleted)
                await client.PurgeInstanceAsync(instance.InstanceId, cancellation);
            else
                await client.TerminateInstanceAsync(instance.InstanceId, cancellation);
        }

        return found.Count;
    }
}
