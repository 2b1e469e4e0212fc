using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk says about an order: notes, answers to requests, whether a number can be ported.</summary>
public sealed class DeskAnswers(DeskRequests desk, AddNote addNote, AnswerRequest answer, OverridePortability overridePortability)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskAddNote"), SignedIn]
    public Task<IResult> AddNoteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/notes")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<NoteInput>(
            request,
            id,
            client,
            (order, input) => addNote.RunAsync(request.Caller(), order.Ref, input, cancellation),
            cancellation);

    [Function("DeskAnswerRequest"), SignedIn]
    public Task<IResult> AnswerRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/request-answers")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<RequestAnswerInput>(
            request,
            id,
            client,
            (order, input) => answer.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);

    [Function("DeskOverridePortability"), SignedIn]
    public Task<IResult> OverridePortabilityAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/portability-override")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        desk.ActAsync<PortabilityOverrideInput>(
            request,
            id,
            client,
            (order, input) => overridePortability.RunAsync(request.Caller(), order, input, cancellation),
            cancellation);
}
