using CallingPlans.Application.PortOrders.Links;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Signed links: an order contact does one task of one order with them, and nothing else.</summary>
public sealed class OrderLinkFunctions(
    PortOrderTargets targets,
    CreateOrderLink create,
    OrderLinks links,
    DocumentUploads uploads,
    SignLoa sign,
    PortOrderAnswers answers)
{
    private const string Base = "api/order-links/{token}";

    [Function("OrderLinkCreate"), SignedIn]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/port-orders/{id}/links")]
        HttpRequest request, string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync<LinkInput>(
            request,
            org,
            id,
            async (target, input) =>
            {
                var created = await create.RunAsync(request.Caller(), target.Order, input, cancellation);
                if (created.Failure is { } refused)
                    return request.Problem(refused);
                await answers.FollowAsync(client, created.Value.Written);
                return ApiAnswer.Json(
                    StatusCodes.Status201Created, new { url = created.Value.Url, expiresAt = created.Value.ExpiresAt });
            },
            cancellation);

    [Function("OrderLinkGet"), Public]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string token, CancellationToken cancellation) =>
        request.Answer(
            await links.OpenAsync(token, cancellation), opened => ApiAnswer.Ok(Show(opened.Link, opened.Order), ETags.Of(opened.Order)));

    [Function("OrderLinkLoaPut"), Public]
    public Task<IResult> PutLoaAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/loa")] HttpRequest request,
        string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        UploadAsync(request, token, LinkPurpose.UploadLoa, DocumentKind.Loa, client, cancellation);

    [Function("OrderLinkBillPut"), Public]
    public Task<IResult> PutBillAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/bill")] HttpRequest request,
        string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        UploadAsync(request, token, LinkPurpose.UploadBill, DocumentKind.Bill, client, cancellation);

    [Function("OrderLinkLoaSign"), Public]
    public async Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/loa/signature")] HttpRequest request,
        string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var opened = await OpenAsync(token, LinkPurpose.SignLoa, cancellation);
        if (opened.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<SignatureInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var (link, order) = opened.Value;
        var from = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        var signed = await sign.RunAsync(order, input.Value, from, Actors.OrderContact, cancellation);
        if (signed.Failure is { } refused)
            return request.Problem(refused);
        await answers.FollowAsync(client, signed.Value);
        return ApiAnswer.Ok(Show(link, signed.Value.Order), ETags.Of(signed.Value.Order));
    }

    private async Task<IResult> UploadAsync(
        HttpRequest request, string token, LinkPurpose purpose, DocumentKind kind, DurableTaskClient client, CancellationToken cancellation)
    {
        var opened = await OpenAsync(token, purpose, cancellation);
        return opened.Failure is { } missing
            ? request.Problem(missing)
            : await uploads.TakeAsync(
                request, opened.Value.Order, kind, Actors.OrderContact, client, cancellation, namesItsPath: false);
    }

    /// <summary>404 for what is no link, 403 for a link to another task.</summary>
    private async Task<Result<(OrderLink Link, PortOrder Order)>> OpenAsync(
        string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        var opened = await links.OpenAsync(token, cancellation);
        return opened is { Succeeded: true } && opened.Value.Link.Purpose != purpose
            ? Failure.Of(FailureKind.Forbidden, ErrorCode.Forbidden)
            : opened;
    }

    /// <summary>What the contact needs for the task: nothing of the account but its company.</summary>
    private static object Show(OrderLink link, PortOrder order) => new
    {
        orderNumber = order.OrderNumber,
        purpose = link.Purpose,
        expiresAt = link.ExpiresAt,
        status = order.Status,
        stage = order.Stage,
        companyName = order.Account.CompanyName,
        carrierName = order.Account.CarrierName,
        numbers = order.Numbers.Select(n => n.Number).ToList(),
        loa = new { status = order.LoaStatus, signedBy = order.Loa?.SignedBy, signedAt = order.Loa?.SignedAt },
        open = PortOrderRules.CanBeAmended(order),
    };
}
