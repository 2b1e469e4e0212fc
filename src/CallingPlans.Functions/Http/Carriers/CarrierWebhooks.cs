using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers.Webhook;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Carriers;

/// <summary>Where carriers call. Their signature is their credential.</summary>
public sealed class CarrierWebhooks(ReceiveCarrierWebhook webhook, FollowUps followUps)
{
    [Function("CarrierWebhook"), Public]
    public async Task<IResult> ReceiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/carriers/{carrier}/webhook")] HttpRequest request,
        string carrier, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, RequestBody.MaxText, cancellation);
        if (body.Failure is { } tooLarge)
            return request.Problem(tooLarge);
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var told = await webhook.RunAsync(carrier, new CarrierCall(headers, body.Value), cancellation);
        if (told.Failure is { } refused)
            return request.Problem(refused);
        foreach (var signal in told.Value)
            await followUps.TellStoredAsync(client, signal.Order, signal.Id);
        return ApiAnswer.Ok(new { taken = told.Value.Count });
    }
}
