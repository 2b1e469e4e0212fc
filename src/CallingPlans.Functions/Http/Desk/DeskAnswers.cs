using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.Support;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk says: notes, answers to requests and support cases, whether a number can be ported.</summary>
public sealed class DeskAnswers(
    DeskRequests desk,
    AddNote addNote,
    AddNumberOrderNote addNumberOrderNote,
    AnswerRequest answer,
    AnswerSupportCase answerCase,
    OverridePortability overridePortability)
{
    private const string Base = "api/desk/orders/{id}";

    [Function("DeskAddNote"), SignedIn]
    public async Task<IResult> AddNoteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/notes")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var located = await desk.LocateAsync(request, id, cancellation);
        return located is { Succeeded: true, Value.Kind: DeskItemKind.NewNumbers }
            ? await desk.ActOnNewNumbersAsync<NoteInput>(
                request,
                id,
                client,
                (order, input) => addNumberOrderNote.RunAsync(request.Caller(), order.Ref, input, cancellation),
                cancellation)
            : await desk.ActAsync<NoteInput>(
                request,
                id,
                client,
                (order, input) => addNote.RunAsync(request.Caller(), order.Ref, input, cancellation),
                cancellation);
    }

    [Function("DeskAnswerRequest"), SignedIn]
    public async Task<IResult> AnswerRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/request-answers")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var located = await desk.LocateAsync(request, id, cancellation);
        return located is { Succeeded: true, Value.Kind: DeskItemKind.SupportCase }
            ? await desk.ActOnSupportCaseAsync<RequestAnswerInput>(
                request,
                id,
                (opened, input) => answerCase.RunAsync(request.Caller(), located.Value.Order, input, cancellation),
                cancellation)
            : await desk.ActAsync<RequestAnswerInput>(
                request,
                id,
                client,
                (order, input) => answer.RunAsync(request.Caller(), order, input, cancellation),
                cancellation);
    }

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
