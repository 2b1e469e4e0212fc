using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Carriers.Webhook;

/// <summary>
/// Takes a carrier's call: what it says is stored before the carrier is answered. Harmless when repeated, and for calls
/// that come late or out of order: the carrier is asked how the order stands.
/// </summary>
public sealed class ReceiveCarrierWebhook(IEnumerable<ICarrierWebhook> webhooks, CollectCarrierChanges changes)
{
    private readonly Dictionary<string, ICarrierWebhook> byCarrier = webhooks.ToDictionary(w => w.Name);

    /// <summary>The signals to be told; 404 where the carrier does not call, 401 where the call is not the carrier's.</summary>
    public async Task<Result<IReadOnlyList<PendingSignal>>> RunAsync(
        string carrier, CarrierCall call, CancellationToken cancellation)
    {
        if (!byCarrier.TryGetValue(carrier, out var webhook))
            return Failure.NotFound();
        return await webhook.ReceiveAsync(call, cancellation) is { } told
            ? new List<PendingSignal>(await changes.KeepAsync(carrier, told, cancellation))
            : Failure.Of(FailureKind.Unauthorized, ErrorCode.Unauthorized);
    }
}
