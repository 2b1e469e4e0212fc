using CallingPlans.Application.Desk.Approve;
using CallingPlans.Application.Desk.Documents;
using CallingPlans.Application.Desk.Reject;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk does before the carrier has an order: approves, rejects, asks for documents.</summary>
public sealed class DeskReview(DeskRequests desk, ApproveOrder approve, RejectOrder reject, RequestDocuments requestDocuments)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskApprove"), SignedIn]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/approval")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<ApprovalInput>(
            request,
            id,
            client,
            (order, input) => approve.RunAsync(request.Caller(), order.Ref, input, cancellation),
            cancellation);

    [Function("DeskReject"), SignedIn]
    public Task<IResult> RejectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/rejection")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<RejectionInput>(
            request,
            id,
            client,
            (order, input) => reject.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);

    [Function("DeskRequestDocuments"), SignedIn]
    public Task<IResult> RequestDocumentsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/document-requests")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<DocumentRequestsInput>(
            request,
            id,
            client,
            (order, input) => requestDocuments.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);
}
