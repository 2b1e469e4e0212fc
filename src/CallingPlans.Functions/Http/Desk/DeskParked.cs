using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.PortOrders;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What could not be applied and waits for the desk.</summary>
public sealed class DeskParked(IParkedItems parked, RetryParked retry, PortOrderAnswers answers, ListAnswers lists)
{
    [Function("DeskParkedList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk/parked")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(request, await parked.ListAsync(page.Value, cancellation), Show);
    }

    [Function("DeskParkedRetry"), SignedIn]
    public async Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/desk/parked/{id}/retry")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var retried = await retry.RunAsync(id, cancellation);
        if (retried.Failure is { } failure)
            return request.Problem(failure);
        return retried.Value.Order is { } order
            ? await answers.FollowAsync(request, client, order)
            : ApiAnswer.Json(StatusCodes.Status200OK, Show(retried.Value.Item));
    }

    /// <summary>What it is about and why, not the item itself: that is in the words of another system.</summary>
    private static object Show(ParkedItem item) => new
    {
        id = item.Id,
        what = item.What,
        organizationId = item.Order?.OrganizationId,
        orderId = item.Order?.Id,
        reason = item.Reason,
        parkedAt = item.ParkedAt,
    };
}
