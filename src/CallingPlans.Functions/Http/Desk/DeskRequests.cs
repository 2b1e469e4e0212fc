using CallingPlans.Application.Access;
using CallingPlans.Application.Desk;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.PortOrders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk's acts have in common: who may, which order, and the answer.</summary>
/// <remarks>
/// The role is asked for first: to anybody else the desk's routes say nothing of which orders there are.
/// </remarks>
public sealed class DeskRequests(DeskOrders orders, PortOrderAnswers answers)
{
    /// <summary>The order, or 403 or 404.</summary>
    internal async Task<Result<PortOrder>> FindAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        request.Caller().RefuseUnless(Role.PortingDesk) is { } refused
            ? refused
            : await orders.FindPortAsync(id, cancellation);

    /// <summary>Reads the body, acts on the order, and answers with the order as it is then.</summary>
    internal async Task<IResult> ActAsync<TInput>(
        HttpRequest request,
        string id,
        DurableTaskClient client,
        Func<PortOrder, TInput, Task<Result<WrittenOrder>>> act,
        CancellationToken cancellation)
        where TInput : class, new()
    {
        var order = await FindAsync(request, id, cancellation);
        if (order.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadOptionalAsync<TInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var acted = await act(order.Value, input.Value);
        return acted.Failure is { } refused
            ? request.Problem(refused)
            : await answers.FollowAsync(request, client, acted.Value);
    }
}
