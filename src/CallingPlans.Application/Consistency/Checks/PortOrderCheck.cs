using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Consistency.Checks;

/// <summary>A port order with all that stands of it.</summary>
/// <param name="Events">The whole timeline, oldest first.</param>
/// <param name="Line">What the organisation's list is to show.</param>
/// <param name="ContentLengths">Of the documents that the order names, by the contents' names; null where there is none.</param>
/// <param name="IsAlive">Whether its orchestration runs.</param>
internal sealed record PortOrderFacts(
    PortOrder Order,
    IReadOnlyList<OrderEvent> Events,
    OrderListItem Line,
    RowsBeside Beside,
    IReadOnlyDictionary<string, long?> ContentLengths,
    bool IsAlive,
    DateTimeOffset Now);

/// <summary>Everything that has to be true of a port order: pure, over what was read.</summary>
internal static class PortOrderCheck
{
    /// <summary>A closed order's orchestration clears away and ends within seconds.</summary>
    private static readonly TimeSpan Ending = TimeSpan.FromHours(1);

    public static IEnumerable<Difference> Run(PortOrderFacts facts) =>
    [
        .. Timeline(facts),
        .. OrderCheck.Indexes(
            DeskQueueItem.Of(facts.Order), facts.Line, [.. facts.Order.Numbers.Select(n => n.Number.ToString())], facts.Beside),
        .. OpenIndex(facts),
        .. Numbers(facts),
        .. Documents(facts),
        .. Orchestration(facts),
    ];

    private static IEnumerable<Difference> Timeline(PortOrderFacts facts)
    {
        var order = facts.Order;
        var story = StoryOfPort.Of(facts.Events);
        if (story.Break is { } broken)
            yield return new(FindingCode.TimelineBroken, $"event {broken.Kind}", $"from {broken.From}/{broken.FromStage}", "where the event before ended");
        if (story.Status != order.Status || story.Stage != order.Stage)
            yield return new(FindingCode.StateDiffers, "order", $"{order.Status}/{order.Stage}", $"{story.Status}/{story.Stage}");
        if (order.Foc?.Date.ToString("yyyy-MM-dd") != story.Foc)
            yield return new(FindingCode.FocDiffers, "FOC", order.Foc?.Date.ToString("yyyy-MM-dd") ?? "none", story.Foc ?? "none");
        if (story.Attempts != order.Attempts)
            yield return new(FindingCode.AttemptsDiffer, "attempts", $"{order.Attempts}", $"{story.Attempts}");
        if (ErrorsExpected(story, order) is { } expected && expected != order.Errors.Count > 0)
            yield return new(FindingCode.ErrorsDiffer, "errors", $"{order.Errors.Count}", expected ? "at least one" : "none");
        if (order.CompletedAt is null == (order.Status == PortOrderStatus.Completed))
            yield return new(FindingCode.CompletionDiffers, "completion", $"{order.CompletedAt:O}", $"a moment only where it is Completed");
    }

    private static bool? ErrorsExpected(StoryOfPort story, PortOrder order) => story.Trial switch
    {
        _ when order.Status == PortOrderStatus.Completed => false,
        OrderEventKind.Rejected when order.Status == PortOrderStatus.Rejected => true,
        OrderEventKind.Submitted or OrderEventKind.Resubmitted => false,
        _ => null,
    };

    private static IEnumerable<Difference> OpenIndex(PortOrderFacts facts)
    {
        if (facts.Order is { IsClosed: false, Placement: { } placement } && !facts.Beside.IsInOpenIndex)
            yield return new(FindingCode.OpenOrderMissing, $"open orders of {placement.Carrier}", "nothing", $"order {facts.Order.OrderNumber}");
    }

    private static IEnumerable<Difference> Numbers(PortOrderFacts facts)
    {
        var order = facts.Order;
        var id = order.Id.ToString();
        if (order.Status == PortOrderStatus.Completed)
        {
            foreach (var number in order.Numbers.Select(n => n.Number))
            {
                foreach (var found in OrderCheck.ActiveNumber(number, id, facts.Beside, row => row.Status == NumberStatus.Active ? null : "Active"))
                    yield return found;
                if (!facts.Beside.Billed.Contains(number))
                    yield return OrderCheck.NotBilled(number);
            }

            yield break;
        }

        if (order.IsClosed)
            yield break;
        foreach (var number in order.ClaimedNumbers)
        {
            if (facts.Beside.Claims.GetValueOrDefault(number) is not { } claim || claim.Order != order.Ref)
                yield return new(FindingCode.NumberNotHeld, number.Masked, OrderCheck.Tell(facts.Beside.Claims.GetValueOrDefault(number)), $"held by order {id}", number.ToString());
        }

        foreach (var number in order.PortingNumbers)
        {
            var row = facts.Beside.Inventory.GetValueOrDefault(number);
            if (row is null || row.OrderId != id)
                yield return new(FindingCode.InventoryDiffers, number.Masked, OrderCheck.Tell(row), $"PortingIn by order {id}", number.ToString());
        }
    }

    private static IEnumerable<Difference> Documents(PortOrderFacts facts)
    {
        foreach (var document in facts.Order.Documents)
        {
            var length = facts.ContentLengths.GetValueOrDefault(document.BlobName);
            if (length is null)
                yield return new(FindingCode.DocumentMissing, $"document {document.Id}", "no content", $"{document.Size} bytes");
            else if (length != document.Size)
                yield return new(FindingCode.DocumentDiffers, $"document {document.Id}", $"{length} bytes", $"{document.Size} bytes");
        }
    }

    private static IEnumerable<Difference> Orchestration(PortOrderFacts facts)
    {
        var order = facts.Order;
        if (order is { IsClosed: false, Attempts: > 0 } && !facts.IsAlive)
            yield return new(FindingCode.OrchestrationMissing, "orchestration", "none runs", "one");
        if (order.IsClosed && facts.IsAlive && order.LastEventAt + Ending < facts.Now)
            yield return new(FindingCode.OrchestrationLeft, "orchestration", "one runs", "none");
    }
}
