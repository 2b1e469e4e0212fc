using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Application.Configuration;
using CallingPlans.Domain.Webhooks;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Webhooks;

/// <summary>
/// One attempt at a delivery. Harmless when repeated: an attempt that was recorded is not made again; one that was made
/// and not recorded arrives twice, under the same id.
/// </summary>
public sealed class PostDelivery(
    IDeliveryStore deliveries,
    IWebhookStore webhooks,
    WebhookDirectory directory,
    WebhookSecrets secrets,
    IWebhookCaller caller,
    DeliveryLanes lanes,
    IOptions<WebhookOptions> options,
    IOptions<DevelopmentOptions> development,
    TimeProvider time)
{
    private const int Gone = 410;
    private const int Tries = 5;

    private static readonly TimeSpan LongestPostponement = TimeSpan.FromMinutes(1);

    /// <param name="round">0 for the first; each replay is one more.</param>
    /// <param name="attempts">How many attempts of the round the caller knows of.</param>
    /// <param name="postponements">How often in a row it was put off.</param>
    public async Task<DeliveryStep> RunAsync(
        DeliveryRef reference, int round, int attempts, int postponements, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(reference, cancellation) is not { } stored)
            return DeliveryStep.Over;
        if (stored.Value.Round == round - 1)
            // The process died before it wrote that the replay has begun.
            stored = await deliveries.ReplaceAsync(stored, stored.Value.BeginRound(time.GetUtcNow()), cancellation);
        if (stored.Value.Round != round || stored.Value.Status != DeliveryStatus.Pending)
            return DeliveryStep.Over;
        if (stored.Value.RoundAttempts > attempts)
            return Step(stored.Value);
        if (await webhooks.FindAsync(reference.OrganizationId, reference.WebhookId, cancellation) is not { } webhook)
        {
            await deliveries.RemoveAsync(reference, cancellation);
            return DeliveryStep.Over;
        }

        using var place = lanes.TryEnter(reference.OrganizationId, reference.WebhookId);
        if (place is null)
            return Postpone(attempts, postponements);
        return await AttemptAsync(stored, webhook, cancellation);
    }

    private async Task<DeliveryStep> AttemptAsync(Stored<Delivery> stored, Stored<Webhook> webhook, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var answer = await AskAsync(stored.Value, webhook.Value, at, cancellation);
        var isDelivered = answer.StatusCode is >= 200 and < 300;
        // First: an attempt that is repeated because this was not written finds the webhook as it is then.
        if (answer.StatusCode == Gone)
            await SetDisabledAsync(webhook, at, cancellation);
        else if (isDelivered)
            await SetDisabledAsync(webhook, null, cancellation);
        var isOver = isDelivered || answer.StatusCode == Gone || answer.Error == DeliveryError.WebhookDisabled;
        var delay = isOver ? null : DelayAfter(stored.Value.RoundAttempts);
        var status = isDelivered ? DeliveryStatus.Delivered : delay is null ? DeliveryStatus.Failed : DeliveryStatus.Pending;
        var after = stored.Value.After(new DeliveryAttempt(at, answer.StatusCode, answer.Error), status, time.GetUtcNow() + delay);
        try
        {
            return Step((await deliveries.ReplaceAsync(stored, after, cancellation)).Value);
        }
        catch (ConcurrencyConflictException)
        {
            // It was attempted twice at once; or a replay has begun, or it is not kept any more, and this round is over.
            var now = await deliveries.FindAsync(after.Ref, cancellation);
            return now?.Value.Round == after.Round ? Step(now.Value) : DeliveryStep.Over;
        }
    }

    private async Task<WebhookAnswer> AskAsync(Delivery delivery, Webhook webhook, DateTimeOffset at, CancellationToken cancellation)
    {
        // A replay that somebody asked for after the receiver was gone may find it back.
        if (webhook.DisabledAt is { } gone && (delivery.Round == 0 || gone >= delivery.RoundBegunAt))
            return WebhookAnswer.Of(DeliveryError.WebhookDisabled);
        return WebhookAddress.TryParse(webhook.Url, development.Value.Enabled, out var address)
            ? await caller.PostAsync(new WebhookCall(address!, secrets.Open(webhook), delivery.Id, at, delivery.Body), cancellation)
            : WebhookAnswer.Of(DeliveryError.AddressNotAllowed);
    }

    private async Task SetDisabledAsync(Stored<Webhook> webhook, DateTimeOffset? at, CancellationToken cancellation)
    {
        for (var attempt = 1; webhook.Value.DisabledAt is null != at is null; attempt++)
        {
            try
            {
                await webhooks.ReplaceAsync(webhook, webhook.Value with { DisabledAt = at }, cancellation);
                directory.Forget(webhook.Value.OrganizationId);
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                if (await webhooks.FindAsync(webhook.Value.OrganizationId, webhook.Value.Id, cancellation) is not { } now)
                    return;
                webhook = now;
            }
        }
    }

    private TimeSpan? DelayAfter(int attempts)
    {
        var delays = options.Value.RetryTimes;
        return attempts < delays.Count ? delays[attempts] : null;
    }

    /// <summary>For a second at most, then twice as long; spread, so that not all come back at once.</summary>
    private DeliveryStep Postpone(int attempts, int postponements)
    {
        var longest = Math.Min(Math.Pow(2, Math.Min(postponements, 10)), LongestPostponement.TotalSeconds);
        var wait = TimeSpan.FromSeconds(longest * (0.2 + (0.8 * Random.Shared.NextDouble())));
        return new DeliveryStep(attempts, (time.GetUtcNow() + wait).UtcDateTime, IsPostponed: true);
    }

    private static DeliveryStep Step(Delivery delivery) => new(delivery.RoundAttempts, delivery.NextAttemptAt?.UtcDateTime);
}
