using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>
/// Tells the contacts of an order that waits that its bill passes its age, or has passed it. The sweep does it when it is due; a
/// deadline of the order itself that comes later does it first, so that after a jump of the clock each comes once, in order.
/// </summary>
public sealed class BillAlarms(BillAges ages)
{
    /// <summary>The alarms about the order's bill that fell due while it waited where it is, until a moment, and were not raised.</summary>
    public IReadOnlyList<Deadline> DueUntil(PortOrder order, DateTimeOffset until) =>
    [
        .. ages.Of(order).Where(d => d.DueAt > order.StageSince && d.DueAt <= until && !order.HasApplied(d.OperationId) && Matters(order, d)),
    ];

    /// <summary>Whether the bill that the order has is as old as the deadline says, and the order waits with it.</summary>
    public bool Matters(PortOrder order, Deadline deadline) => ages.Of(order).Any(d => d.Kind == deadline.Kind && d.DueAt <= deadline.DueAt) && deadline.Kind switch
    {
        DeadlineKind.BillNearlyStale => order.Stage != OrderStage.AwaitingBill
            && (order.Stage == OrderStage.CorrectionNeeded || PortOrderRules.IsWaitingBeforeCarrier(order.Stage)),
        DeadlineKind.BillGoesStale => order.Stage is OrderStage.AwaitingLoa or OrderStage.AwaitingDocuments or OrderStage.CorrectionNeeded,
        _ => false,
    };

    /// <summary>Marks the order, and mails.</summary>
    public static void Raise(PortOrderChange change, DeadlineKind kind)
    {
        change.Order = change.Order with { AlarmRaised = true };
        change.AddEvent(
            OrderEventKind.Alarm,
            kind == DeadlineKind.BillNearlyStale
                ? "The bill passes its age within days while the order waits."
                : "The bill has passed its age while the order waits.");
        change.AddMail(MailTemplates.BillStale, BillFacts.Of(change.Order));
    }
}
