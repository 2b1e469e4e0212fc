using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Orders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>The desk's queue over all organisations, and what is in it.</summary>
public sealed class DeskQueue(ListDeskQueue queue, DeskRequests desk, ListAnswers lists)
{
    [Function("DeskOrderList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk/orders")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var page = lists.ReadPage(request);
        var filter = ReadFilter(request);
        if ((page.Failure ?? filter.Failure) is { } malformed)
            return request.Problem(malformed);
        return lists.Answer(request, await queue.RunAsync(filter.Value, page.Value, cancellation), item => item);
    }

    [Function("DeskOrderGet"), SignedIn]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk/orders/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) => desk.ShowAsync(request, id, cancellation);

    private static Result<DeskQueueFilter> ReadFilter(HttpRequest request)
    {
        var query = request.Query;
        DeskNeed? needs = null;
        if (query.Text("needs") is { } text)
        {
            if (!EnumName.TryRead<DeskNeed>(text, out var need))
                return ListAnswers.InvalidQuery("needs");
            needs = need;
        }

        var status = query.Text("status");
        if (status is not null && !OrderStatuses.All.Contains(status))
            return ListAnswers.InvalidQuery("status");
        var organization = query.Text("organization");
        return organization is null || Identifiers.IsValid(organization)
            ? new DeskQueueFilter(status, needs, organization)
            : ListAnswers.InvalidQuery("organization");
    }
}
