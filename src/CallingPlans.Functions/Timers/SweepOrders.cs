using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.PortOrders.Sweeps;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Timers;

/// <summary>
/// Makes up for what was lost, and looks at what nobody watches: signals that were stored and not taken, forgotten drafts,
/// bills and LOAs that pass their age. Reads only what is due.
/// </summary>
public sealed partial class SweepOrders(
    FindLostSignals lostSignals,
    ReadLostNumberOrder numberOrders,
    MeetDueDeadlines deadlines,
    FollowUps followUps,
    ILogger<SweepOrders> logger)
{
    private const int DeadlinesAtOnce = 200;
    private const int OrdersAtOnce = 8;

    [Function(nameof(SweepOrders))]
    public async Task RunAsync(
        [TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await TellLostSignalsAsync(client, cancellation);
        await MeetDeadlinesAsync(client, cancellation);
    }

    private async Task TellLostSignalsAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var lost in await lostSignals.RunAsync(cancellation))
        {
            LogLost(lost.Signal.Id, lost.Signal.Order.Id);
            if (lost.Order is { } order)
                await followUps.DeliverOrThrowAsync(client, order, cancellation);
            else if (await numberOrders.RunAsync(lost.Signal, cancellation) is { } numberOrder)
                await followUps.DeliverOrThrowAsync(client, numberOrder, cancellation);
            else
                await lostSignals.DropAsync(lost.Signal, cancellation);
        }
    }

    private async Task MeetDeadlinesAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        int due;
        do
        {
            var all = await deadlines.ListDueAsync(DeadlinesAtOnce, cancellation);
            due = all.Count;
            // Of one order in their order; orders side by side.
            await Parallel.ForEachAsync(
                all.GroupBy(d => d.Order),
                new ParallelOptions { MaxDegreeOfParallelism = OrdersAtOnce, CancellationToken = cancellation },
                async (order, token) =>
                {
                    foreach (var deadline in order)
                        await MeetAsync(deadline, client, token);
                });
        }
        while (due == DeadlinesAtOnce);
    }

    private async Task MeetAsync(Deadline deadline, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await deadlines.RunAsync(deadline, cancellation) is { } written)
            await followUps.DeliverOrThrowAsync(client, written, cancellation);
        await deadlines.RemoveAsync(deadline, cancellation);
    }

    [LoggerMessage(21, LogLevel.Information, "Signal {Signal} of order {Order} was not taken in its time; it is told again.")]
    private partial void LogLost(string signal, Domain.Orders.OrderId order);
}
