using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Exports;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Retention;
using CallingPlans.Application.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace CallingPlans.Functions.Timers;

/// <summary>
/// Takes away what has outlived its time: finished orchestrations, idempotency keys, searches, deliveries, exports, mails of the local
/// mailbox, forgotten drafts, PINs and documents of orders that have ended, and contents that no order names.
/// </summary>
public sealed class KeepRetention(
    IIdempotencyPurge keys,
    PurgeSearches searches,
    PurgeDeliveries deliveries,
    ExportBook exports,
    RetainOrders orders,
    SweepContents contents,
    IMailbox mailbox,
    IOptions<RetentionOptions> options,
    TimeProvider time)
{
    private const int KeysAtOnce = 1000;
    private const int MailsAtOnce = 500;

    /// <summary>How long a finished orchestration can be looked at. Orders and their timelines stay.</summary>
    private static readonly TimeSpan FinishedInstances = TimeSpan.FromDays(7);

    private static readonly OrchestrationRuntimeStatus[] Finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated];

    [Function(nameof(KeepRetention))]
    public async Task RunAsync(
        [TimerTrigger("%Retention:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        while (await keys.PurgeExpiredAsync(KeysAtOnce, cancellation) == KeysAtOnce)
            cancellation.ThrowIfCancellationRequested();
        await searches.RunAsync(cancellation);
        await deliveries.RunAsync(cancellation);
        await exports.PurgeAsync(cancellation);
        while (await mailbox.PurgeAsync(time.GetUtcNow() - options.Value.Mails, MailsAtOnce, cancellation) == MailsAtOnce)
            cancellation.ThrowIfCancellationRequested();
        await orders.RunAsync(cancellation);
        await contents.RunAsync(cancellation);
        // The host's durable extension fails on a filter that does not say from when.
        await client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, time.GetUtcNow() - FinishedInstances, Finished), cancellation);
    }
}
