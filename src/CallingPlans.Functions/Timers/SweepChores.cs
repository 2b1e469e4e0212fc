using CallingPlans.Application.Chores;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Timers;

/// <summary>Does the chores that are due: plans that begin to bill, and what a process that died has left undone.</summary>
public sealed class SweepChores(ChoreRunner chores)
{
    private const int ChoresAtOnce = 200;

    [Function(nameof(SweepChores))]
    public Task RunAsync([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, CancellationToken cancellation) =>
        chores.DoDueAsync(ChoresAtOnce, cancellation);
}
