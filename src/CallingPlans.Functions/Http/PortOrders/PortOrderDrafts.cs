using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Drafting, reading and amending port orders.</summary>
public sealed class PortOrderDrafts(
    LocationAccess locations,
    PortOrderAccess orders,
    CreatePortOrder create,
    AmendPortOrder amend,
    PortOrderAnswers answers)
{
    [Function("PortOrderCreate"), SignedIn]
    public async Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/locations/{loc}/port-orders")]
        HttpRequest request, string org, string loc, CancellationToken cancellation)
    {
        var caller = request.Caller();
        var target = await locations.FindAsync(caller, org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<PortOrderInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var created = await create.RunAsync(
            caller, target.Value.Organization, target.Value.Location, input.Value, request.Identity(), cancellation);
        return request.Answer(
            created, order => answers.Show(request, order, StatusCodes.Status201Created, PortOrderAnswers.Path(order)));
    }

    [Function("PortOrderGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/port-orders/{id}")]
        HttpRequest request, string org, string id, CancellationToken cancellation) =>
        request.Answer(
            await orders.FindAsync(request.Caller(), org, id, cancellation), target => answers.Show(request, target.Order));

    [Function("PortOrderAmend"), SignedIn]
    public async Task<IResult> AmendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/organizations/{org}/port-orders/{id}")]
        HttpRequest request, string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var caller = request.Caller();
        var target = await orders.FindAsync(caller, org, id, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        if (ETags.Check(request, ETags.Of(target.Value.Order)) is { } stale)
            return request.Problem(stale);
        var patch = await JsonBody.ReadObjectAsync(request, cancellation);
        if (patch.Failure is { } malformed)
            return request.Problem(malformed);
        var patched = PortOrderPatch.Apply(target.Value.Order, patch.Value);
        if (patched.Failure is { } invalid)
            return request.Problem(invalid);
        var amended = await amend.RunAsync(
            caller, target.Value, patched.Value.Input, patched.Value.KeepsPin, target.Value.Order.Revision, cancellation);
        return amended.Failure is { } refused
            ? request.Problem(refused)
            : await answers.FollowAsync(request, client, amended.Value);
    }
}
