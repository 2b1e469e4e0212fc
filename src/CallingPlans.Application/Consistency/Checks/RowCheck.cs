using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Consistency.Checks;

/// <summary>The order that a row names, as it is now: of one kind or the other, or of neither.</summary>
internal sealed record NamedOrder(PortOrder? Port, NumberOrder? NewNumbers)
{
    public bool Exists => Port is not null || NewNumbers is not null;

    /// <summary>Whether nothing of it can follow any more.</summary>
    public bool HasEnded => Port?.IsClosed ?? NewNumbers?.Status is NumberOrderStatus.Provisioned or NumberOrderStatus.Error;

    public string Tell() => Port is { } port
        ? $"order {port.OrderNumber}, {port.Status}/{port.Stage}"
        : NewNumbers is { } order ? $"order {order.OrderNumber}, {order.Status}/{order.Stage}" : "no such order";

    /// <summary>Whether the number is in service by it: it was ported or provisioned.</summary>
    public bool HasMadeActive(TelephoneNumber number) => Port is { Status: PortOrderStatus.Completed } port
        ? port.Numbers.Any(n => n.Number == number)
        : NewNumbers is { Status: NumberOrderStatus.Provisioned } order && order.Numbers.Contains(number);
}

/// <summary>What has to be true of a row that names an order, or that waits for its moment: pure, over what was read.</summary>
internal static class RowCheck
{
    /// <summary>Sweeps run every minute; what they have left for an hour they do not do.</summary>
    private static readonly TimeSpan Sweeps = TimeSpan.FromHours(1);

    public static IEnumerable<Difference> Claim(ClaimRow claim, NamedOrder order, InventoryNumber? inventory, DateTimeOffset now)
    {
        // The hold of a search, which lapses by itself.
        if (claim.HeldUntil is { } until && (until <= now || !order.Exists))
            yield break;
        if (claim.IsActive)
        {
            // New numbers are registered for good before they are provisioned.
            var isUnderway = order.NewNumbers is { Status: NumberOrderStatus.Pending };
            var isPorted = order.Port is { IsClosed: false } && inventory?.OrderId == claim.Order.Id.ToString();
            if (!isUnderway && !isPorted && (!order.HasMadeActive(claim.Number) || inventory?.OrderId != claim.Order.Id.ToString()))
                yield return Released(claim, order);
            yield break;
        }

        var stands = order.Port is { IsClosed: false } port
            // Of a submission that was cut off: whoever asks for the number gets it.
            ? port.ClaimedNumbers.Count == 0 || port.ClaimedNumbers.Contains(claim.Number)
            : order.NewNumbers is { Status: NumberOrderStatus.Pending } pending && pending.Numbers.Contains(claim.Number);
        if (!stands)
            yield return Released(claim, order);
    }

    public static IEnumerable<Difference> Inventory(InventoryRow row, NamedOrder order, ClaimRow? claim)
    {
        var number = row.Number;
        var isFounded = number.Status == NumberStatus.PortingIn
            ? order.Port is { IsClosed: false } port
                && (port.PortingNumbers.Contains(number.Number) || port.Numbers.Any(n => n.Number == number.Number))
            // A completion writes the numbers before the order says so.
            : order.HasMadeActive(number.Number) || order.Port is { IsClosed: false };
        if (!isFounded)
            yield return new(FindingCode.InventoryUnfounded, number.Number.Masked, OrderCheck.Tell(number), order.Tell(), number.Number.ToString());
        else if (number.Status != NumberStatus.PortingIn && claim?.Order.Id.ToString() != number.OrderId)
            yield return new(
                FindingCode.NumberNotHeld, number.Number.Masked, OrderCheck.Tell(claim), $"active by order {number.OrderId}", number.Number.ToString());
    }

    public static IEnumerable<Difference> Billing(BillingRow row, NamedOrder order)
    {
        var billed = row.Event;
        if (row.IsRepeated)
            yield return new(FindingCode.BilledTwice, $"billing event {billed.Kind}", "the event twice", "once", billed.Id);
        if (!row.HasMark)
            yield return new(FindingCode.BillingUnfounded, $"billing event {billed.Kind}", "no mark against repetition", "one", billed.Id);
        if (billed.Number is { } text && !(TelephoneNumber.TryParse(text, allowFictional: true, out var number)
            && (order.HasMadeActive(number) || order.Port is { IsClosed: false } || order.NewNumbers is { Status: NumberOrderStatus.Pending })))
            yield return new(FindingCode.BillingUnfounded, $"billing event {billed.Kind}", "a number of an order that did not bring it", order.Tell(), billed.Id);
    }

    public static IEnumerable<Difference> BillingMark(BillingMarkRow row)
    {
        if (!row.HasEvent)
            yield return new(FindingCode.BillingMissing, "billing event", "a mark alone", "the event that it marks", row.Key);
    }

    public static IEnumerable<Difference> OpenOrder(OpenOrderRow row, NamedOrder order)
    {
        if (order.Port is not { IsClosed: false })
            yield return new(FindingCode.OpenOrderLeft, $"open orders of {row.Carrier}", $"order {row.Order.Id}", order.Tell());
    }

    public static IEnumerable<Difference> Signal(SignalRow row, DateTimeOffset now) => Late(
        FindingCode.SignalNotTaken, "signal", row.Signal.CreatedAt, OrderCheck.Underway, now, row.Signal.Id);

    public static IEnumerable<Difference> Deadline(DeadlineRow row, DateTimeOffset now) => Late(
        FindingCode.DeadlineNotMet, $"deadline {row.Deadline.Kind}", row.Deadline.DueAt, Sweeps, now);

    public static IEnumerable<Difference> Chore(ChoreRow row, DateTimeOffset now) => Late(
        FindingCode.ChoreNotDone, $"chore {row.Chore.Kind}", row.Chore.DueAt, Sweeps, now);

    public static IEnumerable<Difference> Delivery(DeliveryRow row, DateTimeOffset now) =>
        row.Delivery is { Status: DeliveryStatus.Pending } pending
            ? Late(
                FindingCode.DeliveryNotTried, $"delivery {pending.Event}", pending.NextAttemptAt ?? pending.RoundBegunAt, Sweeps, now, pending.Id)
            : [];

    /// <param name="isMailOnItsWay">Whether a mail's own orchestration runs.</param>
    public static IEnumerable<Difference> Waiting(WaitingSince waiting, bool isMailOnItsWay, DateTimeOffset now) => waiting.What.Kind switch
    {
        WaitingKind.Mail when isMailOnItsWay => [],
        WaitingKind.Mail => Late(FindingCode.MailNotSent, "mail", waiting.Since, OrderCheck.Underway, now, waiting.What.Id),
        _ => Late(FindingCode.NoticeNotTold, "notice", waiting.Since, Sweeps, now, waiting.What.Id),
    };

    private static Difference Released(ClaimRow claim, NamedOrder order) => new(
        FindingCode.NumberNotReleased, claim.Number.Masked, OrderCheck.Tell(claim), order.Tell(), claim.Number.ToString());

    private static IEnumerable<Difference> Late(
        FindingCode code, string entity, DateTimeOffset since, TimeSpan patience, DateTimeOffset now, string? subject = null)
    {
        if (since + patience < now)
            yield return new(code, entity, $"since {since:yyyy-MM-dd HH:mm}Z", "gone", subject);
    }
}
