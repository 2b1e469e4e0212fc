using CallingPlans.Application.Access;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <summary>Why the desk cannot fulfil a request.</summary>
public sealed record FailureInput
{
    public string? Reason { get; init; }
}

/// <summary>The desk cannot fulfil a support request: the order is an error, and says whom to turn to.</summary>
public sealed class FailSupportOrder(NumberOrderWriter writer)
{
    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, NumberOrder order, FailureInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var reason = TextRules.Required(input.Reason, "/reason", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        return await writer.ChangeAsync(
            order.Ref,
            $"fail-{Guid.NewGuid():N}",
            caller.Name,
            change =>
            {
                if (change.Before.Stage != OrderStage.DeskReview)
                    return Failure.Conflict(ErrorCode.StateConflict, null, ("state", change.Before.Status.ToString()));
                change.Fail(reason);
                change.TellsLifecycle = true;
                return null;
            },
            cancellation);
    }
}
