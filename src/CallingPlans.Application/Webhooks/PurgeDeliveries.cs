using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Webhooks;

/// <summary>Takes away deliveries that have been kept long enough.</summary>
public sealed class PurgeDeliveries(IDeliveryStore deliveries, TimeProvider time)
{
    /// <summary>How long a delivery can be seen and replayed; far longer than its retries take.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await deliveries.PurgeAsync(time.GetUtcNow() - Kept, AtOnce, cancellation) == AtOnce)
            cancellation.ThrowIfCancellationRequested();
    }
}
