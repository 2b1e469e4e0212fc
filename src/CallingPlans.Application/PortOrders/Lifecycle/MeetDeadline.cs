using System.Globalization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// Does what a deadline asks for: a reminder, an alarm, the end of a wait. A deadline that the order has left behind does
/// nothing. Harmless when repeated: the order counts what it has met.
/// </summary>
public sealed class MeetDeadline(
    PortOrderDeadlines deadlines,
    MarketRulesSource markets,
    NumberClaims claims,
    BillAlarms bills,
    IPortOrderStore orders,
    PortOrderWriter writer,
    ReadProgress progress)
{
    public async Task<LifecycleStep> RunAsync(OrderRef reference, PortOrderDeadline deadline, CancellationToken cancellation)
    {
        var stored = await orders.FindAsync(reference, cancellation)
            ?? throw new InvalidOperationException($"There is no order {reference}.");
        var order = stored.Value;
        var written = await writer.ChangeRepeatablyAsync(
            stored,
            // The wait, the FOC and the moment name it: the same deadline of another wait is another.
            $"{deadline.Kind}-{deadline.Number}-{order.StageSince.UtcTicks}-{order.Foc?.ReceivedAt.UtcTicks ?? 0}-{deadline.AtUtc.Ticks}",
            Actors.System,
            change =>
            {
                if (deadlines.Next(change.Before) == deadline)
                    Meet(change, deadline);
                return null;
            },
            cancellation);
        if (written.Value.Order.Status == PortOrderStatus.Cancelled)
            await claims.ReleaseAsync(written.Value.Order, cancellation);
        return progress.Step(written.Value);
    }

    private void Meet(PortOrderChange change, PortOrderDeadline deadline)
    {
        var due = new DateTimeOffset(deadline.AtUtc, TimeSpan.Zero);
        var counts = change.Order.Reminders;
        var rules = markets.Of(change.Order);
        foreach (var earlier in bills.DueUntil(change.Order, due))
        {
            BillAlarms.Raise(change, earlier.Kind);
            change.AlsoApplies(earlier.OperationId);
        }

        switch (deadline.Kind)
        {
            case PortOrderDeadlineKind.LoaReminder:
                change.Order = change.Order with { Reminders = counts with { Loa = counts.Loa + 1 } };
                change.AddEvent(OrderEventKind.LoaReminded, $"Reminder {counts.Loa + 1} of the missing LOA.");
                change.AddMail(
                    MailTemplates.LoaReminder,
                    PortOrderNotices.LoaFacts(change.Order, change.Now, deadlines.LoaExpiryOf(change.Order), rules));
                break;
            case PortOrderDeadlineKind.LoaExpiry:
                change.TryMove(PortOrderTrigger.CancelledUnsent);
                change.AddEvent(OrderEventKind.Cancelled, "Cancelled: the LOA did not come in time.");
                change.AddMail(MailTemplates.LoaExpired);
                break;
            case PortOrderDeadlineKind.CarrierSilent:
                change.Order = change.Order with
                {
                    Reminders = counts with { CarrierSilent = counts.CarrierSilent + 1 },
                    AlarmRaised = true,
                };
                change.AddEvent(OrderEventKind.Alarm, "The losing carrier has not answered in its time.");
                change.AddMail(
                    MailTemplates.CarrierSilent,
                    new Dictionary<string, string> { ["since"] = PortOrderNotices.Day(change.Order.StageSince, rules) });
                break;
            case PortOrderDeadlineKind.FocCountdown:
                change.Order = change.Order with { Reminders = counts with { Countdown = counts.Countdown + 1 } };
                var foc = PortOrderNotices.FocFacts(change.Order, rules);
                foc["day"] = Math.Max(0, change.Order.Foc!.Date.DayNumber - rules.DayOf(change.Now).DayNumber)
                    .ToString(CultureInfo.InvariantCulture);
                change.AddMail(MailTemplates.FocCountdown, foc);
                break;
            case PortOrderDeadlineKind.FocPassed:
                change.TryMove(PortOrderTrigger.FocPassed);
                // However late the clock notices it, the days since are due one by one; not those before the order came back
                // to this wait.
                var since = due > change.Before.StageSince ? due : change.Before.StageSince;
                change.Order = change.Order with { StageSince = since };
                change.AddOverdueNotice(deadlines.DaysOverdue(change.Order, since));
                break;
            case PortOrderDeadlineKind.StillOverdue:
                change.Order = change.Order with { Reminders = counts with { Overdue = counts.Overdue + 1 } };
                change.AddOverdueNotice(deadlines.DaysOverdue(change.Order, due));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(deadline), deadline.Kind, "Not a kind of deadline.");
        }
    }
}
