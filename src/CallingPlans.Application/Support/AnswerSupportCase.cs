using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Support;

/// <summary>Answers a support case, once: a case is a request of its own, by its own id.</summary>
public sealed class AnswerSupportCase(ISupportCases cases, IDeskIndex desk, TimeProvider time)
{
    public async Task<Result<SupportCase>> RunAsync(
        Caller caller, OrderRef reference, RequestAnswerInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        if (input.RequestId != reference.Id.ToString())
            errors.Add(TextRules.Invalid("/requestId", "the id of the case"));
        if (input.Outcome is null)
            errors.Add(TextRules.Invalid("/outcome", string.Join(", ", Enum.GetNames<RequestOutcome>())));
        var note = TextRules.Optional(input.Note, "/note", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        if (await cases.FindAsync(reference, cancellation) is not { } found)
            return Failure.NotFound();
        if (found.Value.Answer is { } given)
            return Answered(given.Outcome);
        var answered = found.Value with
        {
            Answer = new SupportCaseAnswer(input.Outcome!.Value.ToString(), note, caller.Name, time.GetUtcNow()),
        };
        await desk.PlaceAsync(DeskQueueItem.Of(found.Value), DeskQueueItem.Of(answered), cancellation);
        try
        {
            await cases.ReplaceAsync(found, answered, cancellation);
        }
        catch (ConcurrencyConflictException)
        {
            // A case changes only by its answer: a colleague was quicker.
            return Answered(outcome: null);
        }

        return answered;
    }

    private static Failure Answered(string? outcome) =>
        outcome is null
            ? Failure.Conflict(ErrorCode.StateConflict, null)
            : Failure.Conflict(ErrorCode.StateConflict, null, ("state", outcome));
}
