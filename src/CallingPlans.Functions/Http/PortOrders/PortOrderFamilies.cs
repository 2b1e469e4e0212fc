using CallingPlans.Application.PortOrders.Copy;
using CallingPlans.Application.PortOrders.Split;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Orders that come of orders: siblings by splitting, drafts by copying.</summary>
public sealed class PortOrderFamilies(
    PortOrderTargets targets, SplitPortOrder split, CopyPortOrder copy, PortOrderAnswers answers)
{
    private const string Base = "api/organizations/{org}/port-orders/{id}";

    [Function("PortOrderSplit"), SignedIn]
    public Task<IResult> SplitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/split")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync<SplitInput>(
            request,
            org,
            id,
            async (target, input) =>
            {
                var done = await split.RunAsync(request.Caller(), target.Order, input, cancellation);
                if (done.Failure is { } refused)
                    return request.Problem(refused);
                await answers.FollowAsync(client, done.Value);
                var first = done.Value.Order;
                return ApiAnswer.Json(
                    StatusCodes.Status201Created,
                    new { familyId = first.Family!.Id, orders = first.Split!.Parts.Select(p => p.Id.ToString()).ToList() });
            },
            cancellation);

    [Function("PortOrderCopy"), SignedIn]
    public Task<IResult> CopyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/copy")] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        targets.OnAsync(
            request,
            org,
            id,
            async target =>
            {
                var draft = await copy.RunAsync(request.Caller(), target.Order, request.Identity().Id, cancellation);
                return answers.Show(request, draft, StatusCodes.Status201Created, PortOrderAnswers.Path(draft));
            },
            cancellation);
}
