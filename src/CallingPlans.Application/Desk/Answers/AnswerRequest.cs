using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Answers;

/// <summary>What came of a request.</summary>
public enum RequestOutcome
{
    Done,
    Refused,
}

/// <summary>The desk's answer to a customer's request.</summary>
public sealed record RequestAnswerInput
{
    public string? RequestId { get; init; }

    public RequestOutcome? Outcome { get; init; }

    public string? Note { get; init; }
}

/// <summary>Answers a request to the desk, once. The customer sees the answer with the request.</summary>
public sealed class AnswerRequest(PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, RequestAnswerInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        if (order.DeskRequests.All(r => r.Id != input.RequestId))
            errors.Add(TextRules.Invalid("/requestId", "the id of a request of the order"));
        if (input.Outcome is null)
            errors.Add(TextRules.Invalid("/outcome", string.Join(", ", Enum.GetNames<RequestOutcome>())));
        var note = TextRules.Optional(input.Note, "/note", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        return await writer.ChangeAsync(
            order.Ref,
            $"request-answer-{Guid.NewGuid():N}",
            caller.Name,
            change => Decide(change, input.RequestId!, input.Outcome!.Value, note),
            cancellation);
    }

    private static Failure? Decide(PortOrderChange change, string requestId, RequestOutcome outcome, string? note)
    {
        var request = change.Before.DeskRequests.Single(r => r.Id == requestId);
        if (request.Outcome is not null)
            return Failure.Conflict(ErrorCode.StateConflict, "/requestId", ("state", request.Outcome));
        var answered = request with { Outcome = outcome.ToString(), AnswerNote = note };
        change.Order = change.Order with
        {
            DeskRequests = [.. change.Order.DeskRequests.Select(r => r.Id == requestId ? answered : r)],
        };
        var verdict = outcome == RequestOutcome.Done ? "done" : "refused";
        change.AddEvent(
            OrderEventKind.DeskRequest,
            note is null ? $"{request.Kind}: {verdict}." : $"{request.Kind}: {verdict}. {note}",
            numbers: request.Numbers);
        return null;
    }
}
