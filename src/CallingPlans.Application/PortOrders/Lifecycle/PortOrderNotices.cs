using System.Globalization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>What the carrier, the desk and the clock may each cause, done one way.</summary>
public static class PortOrderNotices
{
    /// <summary>Keeps a FOC, or another one; the contacts are mailed. The countdown begins anew.</summary>
    public static void SetFoc(this PortOrderChange change, DateTimeOffset at, MarketRules rules, string? rawCode)
    {
        var changed = change.Before.Foc is not null;
        change.Order = change.Order with
        {
            Foc = new FirmOrderCommitment(rules.DayOf(at), at, change.Now),
            Reminders = new ReminderCounts(),
        };
        change.AddEvent(
            changed ? OrderEventKind.FocChanged : OrderEventKind.FocReceived,
            $"FOC {(changed ? "changed to" : "received for")} {change.Order.Foc.Date:yyyy-MM-dd}.",
            rawCode);
        change.AddMail(changed ? MailTemplates.FocChanged : MailTemplates.FocReceived, FocFacts(change.Order, rules));
    }

    /// <summary>Closes a ported order: nothing about it is open any more, and the PIN is not needed.</summary>
    public static void ClosePorted(this PortOrderChange change, DateTimeOffset at, string detail, string? rawCode = null)
    {
        change.Order = change.Order with
        {
            CompletedAt = at,
            Errors = [],
            Cancellation = null,
            FocToTell = null,
            AlarmRaised = false,
            Account = change.Order.Account with { ProtectedPin = null },
        };
        change.AddEvent(OrderEventKind.Completed, detail, rawCode);
        change.AddMail(MailTemplates.OrderCompleted);
    }

    /// <summary>Tells that the FOC passed, or since how many days the port is overdue.</summary>
    public static void AddOverdueNotice(this PortOrderChange change, int days, string? rawCode = null)
    {
        change.Order = change.Order with { AlarmRaised = true };
        change.AddEvent(
            OrderEventKind.Overdue,
            days == 0 ? "The FOC passed without completion." : $"The port is overdue by {days} {(days == 1 ? "day" : "days")}.",
            rawCode);
        change.AddMail(
            MailTemplates.PortOverdue,
            new Dictionary<string, string>
            {
                ["focDate"] = $"{change.Order.Foc?.Date:yyyy-MM-dd}",
                ["day"] = days.ToString(CultureInfo.InvariantCulture),
            });
    }

    /// <summary>What a mail of a missing LOA tells: how long it has been waited for, and until when.</summary>
    public static Dictionary<string, string> LoaFacts(PortOrder order, DateTimeOffset now, DateTimeOffset until, MarketRules rules) => new()
    {
        ["day"] = (now - order.StageSince).Days.ToString(CultureInfo.InvariantCulture),
        ["until"] = Day(until, rules),
    };

    /// <summary>A day at the order's location, for a mail.</summary>
    public static string Day(DateTimeOffset at, MarketRules rules) =>
        rules.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Date, time and zone of an order's FOC, for a mail.</summary>
    public static Dictionary<string, string> FocFacts(PortOrder order, MarketRules rules) => new()
    {
        ["focDate"] = order.Foc!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["focTime"] = LocalTime.TimeAt(order.Foc.At, rules.Zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        ["timeZone"] = order.TimeZone,
    };
}
