using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Application.PortOrders.Copy;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Split;

/// <summary>Makes the siblings of an order that was split, and names them to the rest of its family.</summary>
public sealed class FinishSplit(IPortOrderStore orders, OrderCopies copies, PortOrderWriter writer) : IChoreHandler
{
    public ChoreKind Kind => ChoreKind.FinishSplit;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        var reference = new OrderRef(chore.OrganizationId, OrderId.Parse(chore.Subject));
        if ((await orders.FindAsync(reference, cancellation))?.Value is not { Split: { } split, Family: { } family } first)
            return null;
        foreach (var part in split.Parts)
            await copies.MakeAsync(first, part, family, split.Actor, OrderEventKind.Split, cancellation);
        foreach (var other in family.Orders.Except(split.Parts.Select(p => p.Id)).Where(id => id != first.Id))
            await NameAsync(new OrderRef(chore.OrganizationId, other), first, split, cancellation);
        return null;
    }

    /// <summary>Relations of an earlier split learn of the new ones.</summary>
    private async Task NameAsync(OrderRef relation, PortOrder first, OrderSplit split, CancellationToken cancellation) =>
        await writer.ChangeRepeatablyAsync(
            relation,
            $"family-{first.Id}",
            Actors.System,
            change =>
            {
                var family = change.Order.Family ?? new OrderFamily(first.Family!.Id, []);
                change.Order = change.Order with
                {
                    Family = family with { Orders = [.. family.Orders.Union(split.Parts.Select(p => p.Id))] },
                };
                change.AddEvent(OrderEventKind.Split, $"{first.OrderNumber} of the same family was split.");
                return null;
            },
            cancellation);
}
