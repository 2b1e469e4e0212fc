using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Submit;

/// <summary>Holds an order's numbers against every other order from its submission until it closes.</summary>
public sealed class NumberClaims(INumberRegistry registry, IPortOrderStore orders)
{
    /// <summary>Claims the numbers that the order does not hold yet: all of them, or none and the errors.</summary>
    public async Task<IReadOnlyList<ErrorDetail>> ClaimAsync(PortOrderChange change, CancellationToken cancellation)
    {
        var numbers = change.Order.Numbers.Select(n => n.Number).ToList();
        var conflicts = await registry.ClaimAsync(change.Order.Ref, numbers, IsOpenAsync, cancellation);
        if (conflicts.Count > 0)
            return Errors(conflicts);
        change.Order = change.Order with { ClaimedNumbers = numbers };
        return [];
    }

    /// <summary>Errors of the order's numbers that it could not claim now; claims nothing.</summary>
    public async Task<IReadOnlyList<ErrorDetail>> CheckAsync(PortOrder order, CancellationToken cancellation) => Errors(
        await registry.FindConflictsAsync(order.Ref, [.. order.Numbers.Select(n => n.Number)], IsOpenAsync, cancellation));

    /// <summary>Errors of the conflicts, one for each kind, with the numbers.</summary>
    public static IReadOnlyList<ErrorDetail> Errors(IEnumerable<ClaimConflict> conflicts) =>
    [
        .. conflicts.GroupBy(c => c.Kind).Select(group => new ErrorDetail(
            group.Key == ClaimConflictKind.Active ? ErrorCode.NumberAlreadyActive : ErrorCode.NumberAlreadyInOrder,
            FieldPointer.Numbers,
            [.. group.Select(c => c.Number.ToString())])),
    ];

    /// <summary>Gives back what the order held before and does not hold any more.</summary>
    public async Task ReleaseUnusedAsync(PortOrder before, PortOrder after, CancellationToken cancellation)
    {
        var unused = before.ClaimedNumbers.Except(after.ClaimedNumbers).ToList();
        if (unused.Count > 0)
            await registry.ReleaseAsync(after.Ref, unused, cancellation);
    }

    /// <summary>Gives back all that the order holds.</summary>
    public Task ReleaseAsync(PortOrder order, CancellationToken cancellation) =>
        order.ClaimedNumbers.Count == 0
            ? Task.CompletedTask
            : registry.ReleaseAsync(order.Ref, [.. order.ClaimedNumbers], cancellation);

    /// <summary>Whether an order that has claimed a number still stands behind its claim.</summary>
    public async Task<bool> IsOpenAsync(OrderRef order, CancellationToken cancellation) =>
        await orders.FindAsync(order, cancellation) is { Value: { IsClosed: false, ClaimedNumbers.Count: > 0 } };
}
