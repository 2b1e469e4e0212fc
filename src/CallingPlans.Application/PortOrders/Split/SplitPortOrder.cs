using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Chores;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Split;

/// <summary>What to part an order's numbers by.</summary>
public sealed record SplitInput
{
    public SplitBy? By { get; init; }
}

/// <summary>
/// Splits an order into siblings, one for each group of its numbers, and cancels it: by one write, from which the siblings
/// follow. A sibling can be submitted once the first is Cancelled; until then the first holds its numbers.
/// </summary>
public sealed class SplitPortOrder(SplitGroups groups, NumberClaims claims, ChoreRunner chores, PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, SplitInput input, CancellationToken cancellation)
    {
        if (input.By is not { } by)
            return Failure.Invalid([TextRules.Invalid("/by", string.Join(", ", Enum.GetNames<SplitBy>()))]);
        if (!PortOrderRules.CanBeSplit(order))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));
        var parted = await groups.OfAsync(order, by, cancellation);
        if (parted.Failure is { } unavailable)
            return unavailable;
        if (parted.Value.Count < 2)
            return Failure.Invalid([TextRules.Invalid("/by", "something by which the order's numbers differ")]);

        var split = new OrderSplit(by, caller.Name, [.. parted.Value.Select(PartOf)]);
        var chore = await chores.PromiseAsync(order.OrganizationId, ChoreKind.FinishSplit, order.Id.ToString(), cancellation);
        var written = await writer.ChangeAsync(
            order.Ref, $"split-{Guid.NewGuid():N}", caller.Name, change => Decide(change, order, split, caller), cancellation);
        if (written.Failure is not null)
            return written;
        if (written.Value.Order.Status == PortOrderStatus.Cancelled)
            await claims.ReleaseAsync(written.Value.Order, cancellation);
        await chores.KeepAsync(chore);
        return written;
    }

    private static SplitPart PartOf(SplitGroup group) => new(
        OrderId.New(), OrderNumbers.New('P'), group.Numbers, group.BillingTelephoneNumber, group.CarrierName);

    private static Failure? Decide(PortOrderChange change, PortOrder seen, OrderSplit split, Caller caller)
    {
        var order = change.Before;
        if (!PortOrderRules.CanBeSplit(order) || !order.Numbers.SequenceEqual(seen.Numbers))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", order.Stage.ToString()));
        var numbers = string.Join(", ", split.Parts.Select(p => p.OrderNumber));
        if (CancelPortOrder.Decide(change, $"Split into {numbers}.", byDesk: caller.Role == Role.PortingDesk) is { } refused)
            return refused;
        var family = order.Family ?? new OrderFamily(order.Id.ToString(), [order.Id]);
        change.Order = change.Order with
        {
            Split = split,
            Family = family with { Orders = [.. family.Orders, .. split.Parts.Select(p => p.Id)] },
        };
        change.AddEvent(OrderEventKind.Split, $"Split by {split.By} into {numbers}.");
        return null;
    }
}
