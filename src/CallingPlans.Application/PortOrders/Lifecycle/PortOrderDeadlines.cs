using CallingPlans.Application.Configuration;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>
/// The next deadline of the wait that an order is in. It follows from the order alone, so that after a jump of the clock
/// every one that is due comes once, in order.
/// </summary>
public sealed class PortOrderDeadlines(MarketRulesSource markets, IOptions<LoaOptions> loa, IOptions<AlarmOptions> alarms)
{
    /// <summary>On the morning of the FOC the contacts are told at this local time.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>A FOC outside the port window is given this long before it counts as passed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public PortOrderDeadline? Next(PortOrder order) => order.Stage switch
    {
        OrderStage.AwaitingLoa => WhileAwaitingLoa(order),
        OrderStage.SendingToCarrier or OrderStage.AwaitingFoc => WhileCarrierIsSilent(order),
        OrderStage.AwaitingPort => BeforePort(order),
        OrderStage.PortOverdue => WhileOverdue(order),
        _ => null,
    };

    /// <summary>When the wait for the LOA ends.</summary>
    public DateTimeOffset LoaExpiryOf(PortOrder order) => order.StageSince + loa.Value.Expiry;

    /// <summary>When the losing carrier should have answered an order that is with it; also after the first alarm.</summary>
    public DateTimeOffset AnswerDueAt(PortOrder order) => SilentAt(order, 1);

    /// <summary>
    /// From when on the port of an order with a FOC is overdue: the end of the port window on its day. The FOC itself says when it
    /// begins.
    /// </summary>
    public DateTimeOffset PortDueAt(PortOrder order)
    {
        var rules = markets.Of(order);
        var windowEnd = LocalTime.ToInstant(order.Foc!.Date, rules.Profile.Port.Window.End, rules.Zone);
        var graceEnd = order.Foc.At + Grace;
        return windowEnd > graceEnd ? windowEnd : graceEnd;
    }

    /// <summary>
    /// Moments of the countdown that are still ahead when the FOC comes, or when the order comes back to its wait: three
    /// days, one day, and the morning.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Countdown(PortOrder order)
    {
        var foc = order.Foc ?? throw new ArgumentException("The order has no FOC.", nameof(order));
        var zone = markets.Of(order).Zone;
        DateTimeOffset[] moments =
        [
            LocalTime.ToInstant(foc.Date.AddDays(-3), Morning, zone),
            LocalTime.ToInstant(foc.Date.AddDays(-1), Morning, zone),
            LocalTime.ToInstant(foc.Date, Morning, zone),
        ];
        var since = foc.ReceivedAt > order.StageSince ? foc.ReceivedAt : order.StageSince;
        return [.. moments.Where(m => m > since && m < foc.At)];
    }

    /// <summary>How many days an order with a FOC is overdue at a moment, by the days at its location.</summary>
    public int DaysOverdue(PortOrder order, DateTimeOffset at)
    {
        var rules = markets.Of(order);
        return Math.Max(0, rules.DayOf(at).DayNumber - rules.DayOf(PortDueAt(order)).DayNumber);
    }

    private PortOrderDeadline WhileAwaitingLoa(PortOrder order)
    {
        var reminders = loa.Value.ReminderTimes.Where(t => t < loa.Value.Expiry).ToList();
        var sent = order.Reminders.Loa;
        return sent < reminders.Count
            ? At(PortOrderDeadlineKind.LoaReminder, sent + 1, order.StageSince + reminders[sent])
            : At(PortOrderDeadlineKind.LoaExpiry, 1, LoaExpiryOf(order));
    }

    private PortOrderDeadline WhileCarrierIsSilent(PortOrder order)
    {
        var number = order.Reminders.CarrierSilent + 1;
        return At(PortOrderDeadlineKind.CarrierSilent, number, SilentAt(order, number));
    }

    private DateTimeOffset SilentAt(PortOrder order, int number)
    {
        var rules = markets.Of(order);
        var day = rules.Calendar.AddBusinessDays(
            rules.DayOf(order.StageSince), alarms.Value.CarrierSilentBusinessDays * number);
        return LocalTime.ToInstant(day, LocalTime.TimeAt(order.StageSince, rules.Zone), rules.Zone);
    }

    private PortOrderDeadline BeforePort(PortOrder order)
    {
        var moments = Countdown(order);
        var told = order.Reminders.Countdown;
        if (told < moments.Count)
            return At(PortOrderDeadlineKind.FocCountdown, told + 1, moments[told]);
        return At(PortOrderDeadlineKind.FocPassed, 1, PortDueAt(order));
    }

    private PortOrderDeadline WhileOverdue(PortOrder order)
    {
        var rules = markets.Of(order);
        var number = order.Reminders.Overdue + 1;
        return At(
            PortOrderDeadlineKind.StillOverdue,
            number,
            LocalTime.ToInstant(rules.DayOf(order.StageSince).AddDays(number), LocalTime.TimeAt(order.StageSince, rules.Zone), rules.Zone));
    }

    private static PortOrderDeadline At(PortOrderDeadlineKind kind, int number, DateTimeOffset at) =>
        new(kind, number, at.UtcDateTime);
}
