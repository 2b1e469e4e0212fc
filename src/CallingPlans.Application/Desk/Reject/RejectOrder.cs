using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Reject;

/// <summary>
/// Rejects an order before the carrier sees it, for any of the nineteen reasons and several at once. The contacts are mailed
/// as they are when a carrier rejects.
/// </summary>
public sealed class RejectOrder(PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, RejectionInput input, CancellationToken cancellation)
    {
        var read = RejectionReader.Read(input, order);
        if (read.Failure is { } invalid)
            return invalid;
        return await writer.ChangeAsync(
            order.Ref,
            $"desk-rejection-{Guid.NewGuid():N}",
            caller.Name,
            change => Decide(change, read.Value),
            cancellation);
    }

    private static Failure? Decide(PortOrderChange change, IReadOnlyList<ErrorDetail> errors)
    {
        if (!change.TryMove(PortOrderTrigger.DeskRejected))
            return DeskFailures.NotInThisState(change.Before);
        var numbers = errors.SelectMany(e => e.Numbers ?? []).Distinct().ToList();
        change.Order = change.Order with { Errors = errors, DeskApproved = false };
        change.AddEvent(
            OrderEventKind.Rejected,
            $"Rejected by the porting desk: {string.Join(", ", errors.Select(e => e.Code).Distinct())}.",
            numbers: numbers.Count > 0 ? numbers : null,
            errors: errors);
        change.AddMail(MailTemplates.OrderRejected, errors: errors);
        change.TellsLifecycle = true;
        return null;
    }
}
