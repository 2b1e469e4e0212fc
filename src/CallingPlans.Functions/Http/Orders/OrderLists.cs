using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Orders;

/// <summary>The PSTN orders page, and an order's timeline.</summary>
public sealed class OrderLists(
    OrganizationAccess organizations, PortOrderAccess orders, IOrderList list, ReadTimeline timeline, ListAnswers lists)
{
    private const int MinPrefix = 4;

    [Function("OrderList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/orders")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var page = lists.ReadPage(request);
        var filter = ReadFilter(request);
        var found = await organizations.ReadAsync(
            request.Caller(),
            org,
            async () => (page.Failure ?? filter.Failure) is { } malformed
                ? malformed
                : (Result<Page<OrderListItem>>)await list.ListAsync(org, filter.Value, page.Value, cancellation),
            cancellation);
        return found.Failure is { } failure ? request.Problem(failure) : lists.Answer(request, found.Value, item => item);
    }

    [Function("PortOrderEvents"), SignedIn]
    public async Task<IResult> EventsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/port-orders/{id}/events")] HttpRequest request,
        string org, string id, CancellationToken cancellation)
    {
        var target = await orders.FindAsync(request.Caller(), org, id, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        return lists.Answer(request, await timeline.RunAsync(target.Value.Order.Ref, request.Caller().Role, page.Value, cancellation), e => Show(e, request.Language()));
    }

    private static object Show(OrderEvent e, string language) => new
    {
        id = e.Id,
        at = e.At,
        actor = e.Actor,
        kind = e.Kind,
        detail = e.Detail,
        from = e.From,
        to = e.To,
        fromStage = e.FromStage,
        toStage = e.ToStage,
        rawCode = e.RawCode,
        numbers = e.Numbers,
        errors = e.Errors?.Select(error => PortOrderViews.ShowError(error, language)).ToList(),
    };

    private static Result<OrderListFilter> ReadFilter(HttpRequest request)
    {
        var query = request.Query;
        OrderKind? kind = null;
        bool? needsAction = null;
        if (query.Text("kind") is { } kindText)
        {
            if (!EnumName.TryRead<OrderKind>(kindText, out var parsed))
                return ListAnswers.InvalidQuery("kind");
            kind = parsed;
        }

        if (query.Text("needsAction") is { } actionText)
        {
            if (!bool.TryParse(actionText, out var parsed))
                return ListAnswers.InvalidQuery("needsAction");
            needsAction = parsed;
        }

        var status = query.Text("status");
        if (status is not null && !OrderStatuses.All.Contains(status))
            return ListAnswers.InvalidQuery("status");
        var text = query.Text("q")?.Trim();
        if (text is { Length: > 0 and < MinPrefix })
            return ListAnswers.InvalidQuery("q");
        return SortOf(query["sort"]) is not { } sort
            ? ListAnswers.InvalidQuery("sort")
            : new OrderListFilter
            {
                Kind = kind,
                Status = status,
                LocationId = query.Text("location"),
                Text = string.IsNullOrEmpty(text) ? null : text,
                NeedsAction = needsAction,
                Sort = sort,
            };
    }

    private static OrderSort? SortOf(string? sort) => sort switch
    {
        null or "" or "-createdAt" => OrderSort.NewestFirst,
        "createdAt" => OrderSort.OldestFirst,
        "focDate" => OrderSort.FocDate,
        _ => null,
    };
}
