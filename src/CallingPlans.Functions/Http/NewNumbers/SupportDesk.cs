using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>What the porting desk does with support requests.</summary>
public sealed class SupportDesk(
    DeskNumberOrders orders, FulfilSupportOrder fulfil, FailSupportOrder fail, NumberOrderAnswers answers)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskFulfilment"), SignedIn]
    public Task<IResult> FulfilAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/fulfilment")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync<FulfilmentInput>(request, id, client, fulfil.RunAsync, cancellation);

    [Function("DeskFailure"), SignedIn]
    public Task<IResult> FailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/failure")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync<FailureInput>(request, id, client, fail.RunAsync, cancellation);

    private async Task<IResult> ActAsync<TInput>(
        HttpRequest request,
        string id,
        DurableTaskClient client,
        Func<Caller, NumberOrder, TInput, CancellationToken, Task<Result<WrittenNumberOrder>>> act,
        CancellationToken cancellation)
        where TInput : class
    {
        var caller = request.Caller();
        var order = await orders.FindAsync(caller, id, cancellation);
        if (order.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<TInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var done = await act(caller, order.Value, input.Value, cancellation);
        return done.Failure is { } refused ? request.Problem(refused) : await answers.FollowAsync(request, client, done.Value);
    }
}
