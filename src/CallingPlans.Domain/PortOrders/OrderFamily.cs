using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.PortOrders;

/// <summary>Orders that came of one by splitting it: the first and its siblings. Each of them names them all.</summary>
public sealed record OrderFamily(string Id, IReadOnlyList<OrderId> Orders);
