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
    BillAlarms bills,
    PortOrderDeadlines lifecycle,
    MeetDeadline meetDeadline,
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
        // After a jump of the clock all are due at once: the order's own that come before this one are met before it.
        if (order.Stage == OrderStage.AwaitingLoa && lifecycle.Next(order) is { } own && own.AtUtc <= deadline.DueAt.UtcDateTime && own.AtUtc <= time.GetUtcNow().UtcDateTime)
            return await MeetEarlierAsync(deadline, own, cancellation);
        var operationId = deadline.OperationId;
        // One that was met touched the draft itself: it is not looked at later, its mail may still wait.
        if (deadline.Kind == DeadlineKind.DraftForgotten && !order.HasApplied(operationId) && TouchedSince(order, deadline) is { } again)
        {
            await deadlines.AddAsync(deadline with { DueAt = again }, cancellation);
            return null;
        }

        Failure? Decide(PortOrderChange change)
        {
            Meet(change, deadline);
            return null;
        }

        // A change of stage brings deadlines of its own: the order's orchestration has to be told of it.
        var written = deadline.Kind == DeadlineKind.DraftForgotten
            ? await writer.ChangeRepeatablyAsync(stored, operationId, Actors.System, Decide, cancellation)
            : await writer.ChangeAsync(stored, operationId, Actors.System, Decide, cancellation);
        return written.Value;
    }

    private async Task<WrittenOrder?> MeetEarlierAsync(Deadline deadline, PortOrderDeadline own, CancellationToken cancellation)
    {
        var earlier = (await meetDeadline.RunAsync(deadline.Order, own, cancellation)).Written;
        var written = await RunAsync(deadline, cancellation);
        return written is null ? earlier : written with { Waiting = [.. earlier.Waiting, .. written.Waiting] };
    }

    public Task RemoveAsync(Deadline deadline, CancellationToken cancellation) => deadlines.RemoveAsync(deadline, cancellation);

    /// <summary>When a draft that was touched meanwhile is to be looked at again.</summary>
    private DateTimeOffset? TouchedSince(PortOrder order, Deadline deadline)
    {
        var again = order.LastEventAt + alarms.Value.DraftReminder;
        return order.Stage == OrderStage.Draft && again > deadline.DueAt ? again : null;
    }

    private void Meet(PortOrderChange change, Deadline deadline)
    {
        var order = change.Order;
        switch (deadline.Kind)
        {
            case DeadlineKind.DraftForgotten when order.Stage == OrderStage.Draft:
                change.Order = order with { AlarmRaised = true };
                change.AddEvent(OrderEventKind.Alarm, "The draft has not been touched for a while.");
                change.AddMail(
                    MailTemplates.DraftReminder,
                    new Dictionary<string, string> { ["since"] = PortOrderNotices.Day(order.CreatedAt, markets.Of(order)) });
                break;
            case DeadlineKind.BillGoesStale when order.Stage == OrderStage.DeskReview && BillIsTooOld(order):
                // The gate is open again: the desk need not review what the carrier would not take.
                gates.Advance(change);
                change.AddEvent(OrderEventKind.Alarm, "The bill has passed its age before the desk reviewed the order.");
                change.TellsLifecycle = true;
                break;
            case DeadlineKind.BillNearlyStale or DeadlineKind.BillGoesStale when bills.Matters(order, deadline):
                BillAlarms.Raise(change, deadline.Kind);
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

    private bool BillIsTooOld(PortOrder order) => rules.BillIsTooOld(order, markets.Of(order));

    private void RaiseAboutTheLoa(PortOrderChange change, LetterOfAuthorization letter, string what)
    {
        change.Order = change.Order with { AlarmRaised = true };
        change.AddEvent(OrderEventKind.Alarm, what);
        change.AddMail(
            MailTemplates.LoaNeeded,
            new Dictionary<string, string> { ["staleOn"] = PortOrderNotices.Day(letter.SignedAt + loa.Value.MaxAge, markets.Of(change.Order)) });
    }

    /// <summary>Whether the order waits with what it has: it was submitted, and is not with the carrier.</summary>
    private static bool WaitsWith(PortOrder order) =>
        order.Stage == OrderStage.CorrectionNeeded || PortOrderRules.IsWaitingBeforeCarrier(order.Stage);
}
