using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Documents of port orders, and the LOA that is signed in place.</summary>
public sealed class PortOrderDocuments(
    PortOrderTargets targets, DocumentUploads uploads, DownloadDocument download, SignLoa sign, PortOrderAnswers answers)
{
    private const string Base = "api/organizations/{org}/port-orders/{id}";

    [Function("PortOrderBillPut"), SignedIn]
    public Task<IResult> PutBillAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/bill")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        UploadAsync(request, org, id, DocumentKind.Bill, StatusCodes.Status200OK, client, cancellation);

    [Function("PortOrderCsrPut"), SignedIn]
    public Task<IResult> PutCsrAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/csr")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        UploadAsync(request, org, id, DocumentKind.Csr, StatusCodes.Status200OK, client, cancellation);

    [Function("PortOrderLoaPut"), SignedIn]
    public Task<IResult> PutLoaAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/loa")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        UploadAsync(request, org, id, DocumentKind.Loa, StatusCodes.Status200OK, client, cancellation);

    [Function("PortOrderDocumentPost"), SignedIn]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/documents")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var kind = DocumentKind.Other;
        return !request.Query.TryGetValue("kind", out var text) || EnumName.TryRead(text, out kind)
            ? UploadAsync(request, org, id, kind, StatusCodes.Status201Created, client, cancellation)
            : targets.OnAsync(request, org, id, _ => Task.FromResult(request.Problem(ListAnswers.InvalidQuery("kind"))), cancellation);
    }

    [Function("PortOrderDocumentGet"), SignedIn]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/documents/{docId}")] HttpRequest request,
        string org, string id, string docId, CancellationToken cancellation) =>
        targets.OnAsync(
            request,
            org,
            id,
            async target => request.Answer(
                await download.RunAsync(target.Order, docId, cancellation),
                found => Results.File(found.Content, found.Document.ContentType, found.Document.FileName)),
            cancellation);

    [Function("PortOrderLoaSign"), SignedIn]
    public Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/loa/signature")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync<SignatureInput>(
            request,
            org,
            id,
            async (target, input) =>
            {
                var from = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
                var signed = await sign.RunAsync(target.Order, input, from, request.Caller().Name, cancellation, target.Stored);
                return signed.Failure is { } refused
                    ? request.Problem(refused)
                    : await answers.FollowAsync(request, client, signed.Value);
            },
            cancellation);

    private Task<IResult> UploadAsync(
        HttpRequest request, string org, string id, DocumentKind kind, int status, DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync(request, org, id, target => uploads.TakeAsync(
            request, target.Order, kind, request.Caller().Name, client, cancellation, status, read: target.Stored), cancellation);
}
