using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Timers;

/// <summary>Learns of FOCs, completions and rejections: asks every carrier what has changed, and tells the orders concerned.</summary>
public sealed partial class PollCarriers(
    CarrierGateways carriers, CollectCarrierChanges changes, ILogger<PollCarriers> logger)
{
    private const int TellsAtOnce = 16;

    [Function(nameof(PollCarriers))]
    public async Task RunAsync(
        [TimerTrigger("%FocPolling:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var carrier in carriers.All)
        {
            try
            {
                await PollAsync(carrier.Name, client, cancellation);
            }
            catch (CarrierUnavailableException unavailable)
            {
                LogUnavailable(unavailable, carrier.Name);
            }
        }
    }

    private async Task PollAsync(string carrier, DurableTaskClient client, CancellationToken cancellation)
    {
        int taken;
        do
        {
            var signals = await changes.RunAsync(carrier, cancellation);
            taken = signals.Count;
            // Of one order the changes are told in their order; orders side by side.
            await Parallel.ForEachAsync(
                signals.GroupBy(s => s.Order),
                new ParallelOptions { MaxDegreeOfParallelism = TellsAtOnce, CancellationToken = cancellation },
                async (order, token) =>
                {
                    foreach (var signal in order)
                        await FollowUps.TellAsync(client, order.Key, signal.Id, token);
                });
        }
        while (taken == CollectCarrierChanges.BatchSize && !cancellation.IsCancellationRequested);
    }

    [LoggerMessage(20, LogLevel.Warning, "The carrier {Carrier} cannot be reached; it is asked again next time.")]
    private partial void LogUnavailable(Exception exception, string carrier);
}
