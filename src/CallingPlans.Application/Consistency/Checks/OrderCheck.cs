using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Consistency.Checks;

/// <summary>What both kinds of order are held to: pure, over what was read.</summary>
internal static class OrderCheck
{
    /// <summary>A mail is on its way in seconds, and a sweep starts what a dead process did not.</summary>
    public static readonly TimeSpan Underway = TimeSpan.FromMinutes(10);

    public static IEnumerable<Difference> Indexes(DeskQueueItem order, OrderListItem line, IReadOnlyList<string> numbers, RowsBeside beside)
    {
        if (beside.Line is null)
            yield return new(FindingCode.ListLineDiffers, "list line", "nothing", $"{line.Status}/{line.Stage}");
        else if (beside.Line != line || !beside.LineNumbers.SequenceEqual(numbers))
            yield return new(FindingCode.ListLineDiffers, "list line", Tell(beside.Line), Tell(line));
        foreach (var view in DeskViews.Of(order).Except(beside.Views))
            yield return new(FindingCode.DeskViewMissing, $"desk view {view}", "nothing", $"order {order.OrderNumber}");
        if (!beside.HasPlace)
            yield return new(FindingCode.PlaceMissing, "place", "nothing", $"order {order.OrderNumber}");
    }

    /// <summary>A number that an order has made active is its, unless it was deleted or given to a later order since.</summary>
    public static IEnumerable<Difference> ActiveNumber(
        TelephoneNumber number, string orderId, RowsBeside beside, Func<InventoryNumber, string?> expected)
    {
        var own = beside.Inventory.GetValueOrDefault(number) is { } row && row.OrderId == orderId ? row : null;
        var claim = beside.Claims.GetValueOrDefault(number);
        var isRegistered = claim is { IsActive: true } && claim.Order.Id.ToString() == orderId;
        if (own is not null && !isRegistered)
            yield return new(FindingCode.NumberNotHeld, number.Masked, Tell(claim), $"active by order {orderId}", number.ToString());
        if (own is null && isRegistered)
            yield return new(FindingCode.InventoryDiffers, number.Masked, "nothing", $"a number of order {orderId}", number.ToString());
        if (own is not null && expected(own) is { } wanted)
            yield return new(FindingCode.InventoryDiffers, number.Masked, Tell(own), wanted, number.ToString());
    }

    public static Difference NotBilled(TelephoneNumber number) =>
        new(FindingCode.BillingMissing, number.Masked, "no billing event", "one", number.ToString());

    public static string Tell(ClaimRow? claim) => claim is null
        ? "nobody's"
        : $"{(claim.IsActive ? "active by" : "held by")} order {claim.Order.Id}";

    public static string Tell(InventoryNumber? number) =>
        number is null ? "nothing" : $"{number.Status} at {number.LocationId} by order {number.OrderId}";

    private static string Tell(OrderListItem line) =>
        $"{line.OrderNumber} {line.Status}/{line.Stage}, {line.Quantity} numbers, FOC {line.FocDate:yyyy-MM-dd}, needs action {line.NeedsAction}";
}
