using CallingPlans.Application.PortOrders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Finds the order that a request is about, then reads its body, then acts: in the order in which faults are told.</summary>
public sealed class PortOrderTargets(PortOrderAccess orders)
{
    public async Task<IResult> OnAsync(
        HttpRequest request, string org, string id, Func<AccessibleOrder, Task<IResult>> act, CancellationToken cancellation)
    {
        var target = await orders.FindAsync(request.Caller(), org, id, cancellation);
        return target.Failure is { } missing ? request.Problem(missing) : await act(target.Value);
    }

    public Task<IResult> OnAsync<TInput>(
        HttpRequest request, string org, string id, Func<AccessibleOrder, TInput, Task<IResult>> act, CancellationToken cancellation)
        where TInput : class => OnAsync(
            request,
            org,
            id,
            async target =>
            {
                var input = await JsonBody.ReadAsync<TInput>(request, cancellation);
                return input.Failure is { } malformed ? request.Problem(malformed) : await act(target, input.Value);
            },
            cancellation);
}
