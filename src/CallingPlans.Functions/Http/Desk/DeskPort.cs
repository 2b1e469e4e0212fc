using CallingPlans.Application.Desk.Cancel;
using CallingPlans.Application.Desk.Complete;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk does while a carrier has an order: date, completion, cancellation.</summary>
public sealed class DeskPort(
    DeskRequests desk, SetFoc setFoc, CompleteOrder complete, CancelPortOrder cancel, RefuseCancellation refuseCancellation)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskSetFoc"), SignedIn]
    public Task<IResult> SetFocAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/foc")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<FocInput>(
            request,
            id,
            client,
            (order, input) => setFoc.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);

    [Function("DeskComplete"), SignedIn]
    public Task<IResult> CompleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/completion")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<CompletionInput>(
            request,
            id,
            client,
            (order, _) => complete.RunAsync(request.Caller(), order.Ref, cancellation),
            cancellation);

    [Function("DeskCancel"), SignedIn]
    public Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/cancellation")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<CancellationInput>(
            request,
            id,
            client,
            (order, input) => cancel.RunAsync(request.Caller(), order.Ref, input, request.Identity(), cancellation),
            cancellation);

    [Function("DeskRefuseCancellation"), SignedIn]
    public Task<IResult> RefuseCancellationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/cancellation-refusal")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<CancellationInput>(
            request,
            id,
            client,
            (order, input) => refuseCancellation.RunAsync(request.Caller(), order.Ref, input, cancellation),
            cancellation);

    /// <summary>A completion has nothing to say.</summary>
    private sealed record CompletionInput;
}
