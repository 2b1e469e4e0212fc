using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>
/// Sends a delivery again, whatever became of it, under the same id and with all its retries. One that waits to be tried
/// again is tried at once in place of that.
/// </summary>
public sealed class ReplayDelivery(IDeliveryStore deliveries, TimeProvider time)
{
    /// <summary>The delivery, or 404.</summary>
    public async Task<Result<Stored<Delivery>>> FindAsync(Webhook webhook, string id, CancellationToken cancellation) =>
        MessageId.TryReadMoment(id, out _)
        && await deliveries.FindAsync(new DeliveryRef(webhook.OrganizationId, webhook.Id, id), cancellation) is { } found
            ? found
            : Failure.NotFound();

    /// <summary>
    /// Writes that the round after the one read has begun. Whoever carries it out is started before: it makes up for a
    /// process that dies in between.
    /// </summary>
    /// <returns>The delivery as it is then; 404 where it is not kept any more.</returns>
    public async Task<Result<Delivery>> BeginAsync(Stored<Delivery> read, CancellationToken cancellation)
    {
        for (Stored<Delivery>? now = read; now is not null; now = await deliveries.FindAsync(read.Value.Ref, cancellation))
        {
            // Whoever carries it out may have been quicker.
            if (now.Value.Round > read.Value.Round)
                return now.Value;
            try
            {
                return (await deliveries.ReplaceAsync(now, now.Value.BeginRound(time.GetUtcNow()), cancellation)).Value;
            }
            catch (ConcurrencyConflictException)
            {
                // It was attempted meanwhile.
            }
        }

        return Failure.NotFound();
    }
}
