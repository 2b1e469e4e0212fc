using CallingPlans.Application.Organizations;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Timers;

/// <summary>Takes away what is left of organisations that are being erased: again and again until nothing is.</summary>
public sealed class EraseOrganizations(EraseOrganization erase)
{
    [Function(nameof(EraseOrganizations))]
    public Task RunAsync(
        [TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        erase.RunAsync(new DurableInstances(client), cancellation);
}
