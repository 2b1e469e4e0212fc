using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Webhooks;

/// <summary>What was sent to a webhook, and what came of it.</summary>
public sealed class WebhookDeliveries(
    WebhookTargets targets, IDeliveryStore deliveries, ReplayDelivery replay, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/webhooks/{id}/deliveries";

    [Function("WebhookDeliveryList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, string id, CancellationToken cancellation)
    {
        var target = await targets.FindAsync(request, org, id, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(request, await deliveries.ListAsync(org, id, page.Value, cancellation), Show);
    }

    [Function("WebhookDeliveryReplay"), SignedIn]
    public async Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/{deliveryId}/replay")] HttpRequest request,
        string org, string id, string deliveryId, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var target = await targets.FindAsync(request, org, id, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var found = await replay.FindAsync(target.Value.Value, deliveryId, cancellation);
        if (found.Failure is { } unknown)
            return request.Problem(unknown);
        // First what carries the round out: it begins it too, should this process die here.
        await FollowUps.StartDeliveryAsync(client, found.Value.Value.Ref, found.Value.Value.Round + 1, cancellation);
        return request.Answer(
            await replay.BeginAsync(found.Value, cancellation),
            begun => ApiAnswer.Json(StatusCodes.Status202Accepted, Show(begun)));
    }

    private static object Show(Delivery delivery) => new
    {
        id = delivery.Id,
        @event = delivery.Event,
        orderId = delivery.OrderId,
        status = delivery.Status,
        attempts = delivery.Attempts.Select(a => new { at = a.At, statusCode = a.StatusCode, error = a.Error }).ToList(),
        nextAttemptAt = delivery.NextAttemptAt,
        createdAt = delivery.CreatedAt,
    };
}
