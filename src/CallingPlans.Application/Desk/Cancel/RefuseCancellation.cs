using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Cancel;

/// <summary>Refuses a cancellation that a customer asked for after FOC: the order goes on in the stage that it was in.</summary>
public sealed class RefuseCancellation(PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, OrderRef order, CancellationInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var reason = TextRules.Required(input.Reason, "/reason", errors, TextRules.MaxDetailLength);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        return await writer.ChangeAsync(
            order, $"cancellation-refusal-{Guid.NewGuid():N}", caller.Name, change => Decide(change, reason), cancellation);
    }

    private static Failure? Decide(PortOrderChange change, string reason)
    {
        if (!DeskRules.CanRefuseCancellation(change.Before) || !change.TryMove(PortOrderTrigger.CancelRefused))
            return DeskFailures.NotInThisState(change.Before);
        // An overdue port is overdue still, unless another FOC came meanwhile.
        var asked = change.Before.Cancellation!;
        if (asked.StageBefore == OrderStage.PortOverdue && change.Order.Foc?.ReceivedAt <= asked.RequestedAt)
            change.TryMove(PortOrderTrigger.FocPassed);
        change.Order = change.Order with { Cancellation = null };
        change.AddEvent(OrderEventKind.Note, $"The porting desk refused the cancellation: {reason}");
        change.TellsLifecycle = true;
        return null;
    }
}
