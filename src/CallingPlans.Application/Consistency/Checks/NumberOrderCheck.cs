using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Consistency.Checks;

/// <summary>An order of new numbers with all that stands of it.</summary>
internal sealed record NumberOrderFacts(
    NumberOrder Order, IReadOnlyList<OrderEvent> Events, OrderListItem Line, RowsBeside Beside, bool IsAlive);

/// <summary>Everything that has to be true of an order of new numbers: pure, over what was read.</summary>
internal static class NumberOrderCheck
{
    public static IEnumerable<Difference> Run(NumberOrderFacts facts) =>
    [
        .. Timeline(facts),
        .. OrderCheck.Indexes(DeskQueueItem.Of(facts.Order), facts.Line, [.. facts.Order.Numbers.Select(n => n.ToString())], facts.Beside),
        .. Numbers(facts),
        .. Orchestration(facts),
    ];

    private static IEnumerable<Difference> Timeline(NumberOrderFacts facts)
    {
        var stage = facts.Events.LastOrDefault(e => e.ToStage is not null)?.ToStage;
        var status = facts.Events.LastOrDefault(e => e.Kind is OrderEventKind.Provisioned or OrderEventKind.Failed)?.Kind switch
        {
            OrderEventKind.Provisioned => NumberOrderStatus.Provisioned,
            OrderEventKind.Failed => NumberOrderStatus.Error,
            _ => NumberOrderStatus.Pending,
        };
        if (stage != facts.Order.Stage || status != facts.Order.Status)
            yield return new(FindingCode.StateDiffers, "order", $"{facts.Order.Status}/{facts.Order.Stage}", $"{status}/{stage}");
        if (facts.Order.ProvisionedAt is null == (status == NumberOrderStatus.Provisioned))
            yield return new(FindingCode.CompletionDiffers, "provisioning", $"{facts.Order.ProvisionedAt:O}", "a moment only where it is Provisioned");
    }

    private static IEnumerable<Difference> Numbers(NumberOrderFacts facts)
    {
        var order = facts.Order;
        if (order.Status != NumberOrderStatus.Provisioned)
            yield break;
        var status = order.AwaitsTerms ? NumberStatus.Inactive : NumberStatus.Active;
        foreach (var number in order.Numbers)
        {
            foreach (var found in OrderCheck.ActiveNumber(number, order.Id.ToString(), facts.Beside, row => row.Status == status ? null : $"{status}"))
                yield return found;
            var billing = facts.Beside.Inventory.GetValueOrDefault(number) is { } row && row.OrderId == order.Id.ToString()
                ? row.BillingStart
                : order.BillingStart;
            if (billing is not null && !facts.Beside.Billed.Contains(number))
                yield return OrderCheck.NotBilled(number);
        }
    }

    private static IEnumerable<Difference> Orchestration(NumberOrderFacts facts)
    {
        if ((facts.Order.Status == NumberOrderStatus.Pending || facts.Order.AwaitsTerms) && !facts.IsAlive)
            yield return new(FindingCode.OrchestrationMissing, "orchestration", "none runs", "one");
    }
}
