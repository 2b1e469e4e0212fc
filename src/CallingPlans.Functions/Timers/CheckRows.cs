using CallingPlans.Application.Consistency;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Timers;

/// <summary>Compares what is stored with itself, a bounded piece at a time, and keeps what differs for the porting desk.</summary>
public sealed class CheckRows(CheckConsistency consistency)
{
    [Function(nameof(CheckRows))]
    public Task RunAsync(
        [TimerTrigger("%Consistency:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        consistency.RunAsync(new DurableInstances(client), cancellation);
}
