using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Functions.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Timers;

/// <summary>Now and then compares every open order with what its carrier says: what a change list left out is made up for.</summary>
public sealed partial class ReconcileCarriers(
    CarrierGateways carriers, ReconcileOpenOrders reconciliation, ILogger<ReconcileCarriers> logger)
{
    [Function(nameof(ReconcileCarriers))]
    public async Task RunAsync(
        [TimerTrigger("%Reconciliation:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var carrier in carriers.All)
        {
            try
            {
                await ReconcileAsync(carrier.Name, client, cancellation);
            }
            catch (CarrierUnavailableException unavailable)
            {
                LogUnavailable(unavailable, carrier.Name);
            }
        }
    }

    private async Task ReconcileAsync(string carrier, DurableTaskClient client, CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await reconciliation.RunAsync(carrier, continuation, cancellation);
            foreach (var missed in page.Items)
            {
                LogMissed(missed.Id, missed.Order.Id);
                await FollowUps.StartOrTellAsync(client, missed.Order, missed.Id, cancellation);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    [LoggerMessage(22, LogLevel.Warning, "The carrier {Carrier} cannot be reached; its orders are compared next time.")]
    private partial void LogUnavailable(Exception exception, string carrier);

    [LoggerMessage(23, LogLevel.Warning, "{Update} of order {Order} was missing in the carrier's change list.")]
    private partial void LogMissed(string update, Domain.Orders.OrderId order);
}
