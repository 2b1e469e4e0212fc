using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Sweeps;

/// <summary>
/// Looks at the orders that no orchestration watches for it: forgotten drafts, bills and LOAs that pass their age. Reads
/// only what is due; whether it still matters is asked of the order.
/// </summary>
public sealed class MeetDueDeadlines(
    IDeadlines deadlines,
    IPortOrderStore orders,
    MarketRulesSource markets,
    SubmissionRules rules,
    GateKeeper gates,
    PortOrderWriter writer,
    IOptions<AlarmOptions> alarms,
    IOptions<LoaOptions> loa,
    TimeProvider time)
{
    /// <summary>The deadlines that are due, earliest first, at most so many.</summary>
    public Task<IReadOnlyList<Deadline>> ListDueAsync(int max, CancellationToken cancellation) =>
        deadlines.ListDueAsync(time.GetUtcNow(), max, cancellation);

    /// <summary>Does what one deadline asks for. It stays until <see cref="RemoveAsync"/>, so that it is repeated until then.</summary>
    public async Task<WrittenOrder?> RunAsync(Deadline deadline, CancellationToken cancellation)
    {
        if (await orders.FindAsync(deadline.Order, cancellation) is not { Value: var order } stored)
            return null;
        var operationId = $"{deadline.Kind}-{deadline.DueAt.UtcTicks}";
        // One that was met touched the draft itself: it is not looked at later, its mail may still wait.
        if (deadline.Kind == DeadlineKind.DraftForgotten && !order.HasApplied(operationId) && TouchedSince(order, deadline) is { } again)
        {
            await deadlines.AddAsync(deadline with { DueAt = again }, cancellation);
            return null;
        }

        Failure? Decide(PortOrderChange change)
        {
            Meet(change, deadline.Kind);
            return null;
        }

        // A change of stage brings deadlines of its own: the order's orchestration has to be told of it.
        var written = deadline.Kind == DeadlineKind.DraftForgotten
            ? await writer.ChangeRepeatablyAsync(stored, operationId, Actors.System, Decide, cancellation)
            : await writer.ChangeAsync(stored, operationId, Actors.System, Decide, cancellation);
        return written.Value;
    }

    public Task RemoveAsync(Deadline deadline, CancellationToken cancellation) => deadlines.RemoveAsync(deadline, cancellation);

    /// <summary>When a draft that was touched meanwhile is to be looked at again.</summary>
    private DateTimeOffset? TouchedSince(PortOrder order, Deadline deadline)
    {
        var again = order.LastEventAt + alarms.Value.DraftReminder;
        return order.Stage == OrderStage.Draft && again > deadline.DueAt ? again : null;
    }

    private void Meet(PortOrderChange change, DeadlineKind kind)
    {
        var order = change.Order;
        switch (kind)
        {
            case DeadlineKind.DraftForgotten when order.Stage == OrderStage.Draft:
                change.Order = order with { AlarmRaised = true };
                change.AddEvent(OrderEventKind.Alarm, "The draft has not been touched for a while.");
                change.AddMail(
                    MailTemplates.DraftReminder,
                    new Dictionary<string, string> { ["since"] = PortOrderNotices.Day(order.CreatedAt, markets.Of(order)) });
                break;
            case DeadlineKind.BillNearlyStale when order.Stage != OrderStage.AwaitingBill && WaitsWith(order) && BillIsNearlyTooOld(order):
                RaiseAboutTheBill(change, "The bill passes its age within days while the order waits.");
                break;
            case DeadlineKind.BillGoesStale when order.Stage == OrderStage.DeskReview && BillIsTooOld(order):
                // The gate is open again: the desk need not review what the carrier would not take.
                gates.Advance(change);
                change.AddEvent(OrderEventKind.Alarm, "The bill has passed its age before the desk reviewed the order.");
                change.TellsLifecycle = true;
                break;
            case DeadlineKind.BillGoesStale when IsWaiting(order) && BillIsTooOld(order):
                RaiseAboutTheBill(change, "The bill has passed its age while the order waits.");
                break;
            case DeadlineKind.LoaNearlyStale when order.Loa is { } letter && WaitsWith(order) && !rules.LoaIsTooOld(order)
                && letter.SignedAt + loa.Value.MaxAge <= change.Now + LoaAges.Notice:
                RaiseAboutTheLoa(change, letter, "The LOA passes its age within days while the order waits.");
                break;
            case DeadlineKind.LoaGoesStale when PortOrderRules.IsWaitingBeforeCarrier(order.Stage) && rules.LoaIsTooOld(order):
                gates.Advance(change);
                change.TellsLifecycle = true;
                break;
            case DeadlineKind.LoaGoesStale when order is { Stage: OrderStage.CorrectionNeeded, Loa: { } letter } && rules.LoaIsTooOld(order):
                RaiseAboutTheLoa(change, letter, "The LOA has passed its age while the order waits.");
                break;
            default:
                // Left behind: the order has gone on, or has a newer document.
                break;
        }
    }

    private bool BillIsNearlyTooOld(PortOrder order)
    {
        var market = markets.Of(order);
        return !rules.BillIsTooOld(order, market)
            && order.LatestDocument(DocumentKind.Bill)?.Check.BillDate is { } date
            && BillRules.IsTooOld(date, market.DayOf(time.GetUtcNow() + BillAges.Notice));
    }

    private bool BillIsTooOld(PortOrder order) => rules.BillIsTooOld(order, markets.Of(order));

    private static void RaiseAboutTheBill(PortOrderChange change, string what)
    {
        change.Order = change.Order with { AlarmRaised = true };
        change.AddEvent(OrderEventKind.Alarm, what);
        change.AddMail(MailTemplates.BillStale, BillFacts.Of(change.Order));
    }

    private void RaiseAboutTheLoa(PortOrderChange change, LetterOfAuthorization letter, string what)
    {
        change.Order = change.Order with { AlarmRaised = true };
        change.AddEvent(OrderEventKind.Alarm, what);
        change.AddMail(
            MailTemplates.LoaNeeded,
            new Dictionary<string, string> { ["staleOn"] = PortOrderNotices.Day(letter.SignedAt + loa.Value.MaxAge, markets.Of(change.Order)) });
    }

    private static bool IsWaiting(PortOrder order) =>
        order.Stage is OrderStage.AwaitingLoa or OrderStage.AwaitingDocuments or OrderStage.CorrectionNeeded;

    /// <summary>Whether the order waits with what it has: it was submitted, and is not with the carrier.</summary>
    private static bool WaitsWith(PortOrder order) =>
        order.Stage == OrderStage.CorrectionNeeded || PortOrderRules.IsWaitingBeforeCarrier(order.Stage);
}
