using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Approve;

/// <summary>What the desk says with its approval.</summary>
public sealed record ApprovalInput
{
    public string? Note { get; init; }
}

/// <summary>Approves an order in review: it goes on to the carrier, or to a gate that has shut meanwhile.</summary>
public sealed class ApproveOrder(GateKeeper gates, PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, OrderRef order, ApprovalInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var note = TextRules.Optional(input.Note, "/note", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        return await writer.ChangeAsync(
            order,
            $"desk-approval-{Guid.NewGuid():N}",
            caller.Name,
            change =>
            {
                if (!DeskRules.CanApprove(change.Before))
                    return DeskFailures.NotInThisState(change.Before);
                change.Order = change.Order with { DeskApproved = true };
                gates.Advance(change);
                change.AddEvent(
                    OrderEventKind.DeskApproved,
                    note is null ? "Approved by the porting desk." : $"Approved by the porting desk: {note}");
                change.TellsLifecycle = true;
                return null;
            },
            cancellation);
    }
}
