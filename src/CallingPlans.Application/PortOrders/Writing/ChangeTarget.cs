using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Writing;

/// <summary>
/// Which order is changed. A caller that has just read it gives what it read, which saves reading it again; where
/// somebody wrote since, it is read anew.
/// </summary>
public sealed record ChangeTarget(OrderRef Reference, Stored<PortOrder>? Read)
{
    public static implicit operator ChangeTarget(OrderRef reference) => new(reference, null);

    public static implicit operator ChangeTarget(Stored<PortOrder> read) => new(read.Value.Ref, read);
}
