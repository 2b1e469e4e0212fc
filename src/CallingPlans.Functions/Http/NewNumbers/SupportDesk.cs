using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Functions.Http.Desk;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>What the porting desk does with support requests.</summary>
public sealed class SupportDesk(DeskRequests desk, FulfilSupportOrder fulfil, FailSupportOrder fail)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskFulfilment"), SignedIn]
    public Task<IResult> FulfilAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/fulfilment")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActOnNewNumbersAsync<FulfilmentInput>(
            request,
            id,
            client,
            (order, input) => fulfil.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);

    [Function("DeskFailure"), SignedIn]
    public Task<IResult> FailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/failure")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActOnNewNumbersAsync<FailureInput>(
            request,
            id,
            client,
            (order, input) => fail.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);
}
