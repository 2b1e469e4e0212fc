using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.DeskRequests;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Results;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Submission, cancellation and requests to the desk.</summary>
public sealed class PortOrderActs(
    PortOrderTargets targets, SubmitPortOrder submit, CancelPortOrder cancel, AskDesk askDesk, PortOrderAnswers answers)
{
    private const string Base = "api/organizations/{org}/port-orders/{id}";

    [Function("PortOrderSubmit"), SignedIn]
    public Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/submission")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync(
            request,
            org,
            id,
            async target =>
            {
                var submission = await submit.RunAsync(request.Caller(), target, request.Identity(), cancellation);
                if (submission.Failure is { } refused)
                    return request.Problem(refused);
                if (submission.Value.Errors.Count == 0)
                    return await answers.FollowAsync(request, client, submission.Value.Written, StatusCodes.Status202Accepted);
                await answers.FollowAsync(client, submission.Value.Written);
                return request.Problem(Failure.Invalid(submission.Value.Errors));
            },
            cancellation);

    [Function("PortOrderCancel"), SignedIn]
    public Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/cancellation")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync<CancellationInput>(
            request,
            org,
            id,
            async (target, input) =>
            {
                var cancelled = await cancel.RunAsync(request.Caller(), target.Order.Ref, input, request.Identity(), cancellation);
                return cancelled.Failure is { } refused
                    ? request.Problem(refused)
                    : await answers.FollowAsync(request, client, cancelled.Value, StatusCodes.Status202Accepted);
            },
            cancellation);

    [Function("PortOrderDeskRequest"), SignedIn]
    public Task<IResult> AskDeskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/desk-requests")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync<DeskRequestInput>(
            request,
            org,
            id,
            async (target, input) =>
            {
                var asked = await askDesk.RunAsync(request.Caller(), target, input, cancellation);
                if (asked.Failure is { } refused)
                    return request.Problem(refused);
                await answers.FollowAsync(client, asked.Value.Written);
                return ApiAnswer.Json(StatusCodes.Status201Created, asked.Value.Request);
            },
            cancellation);
}
