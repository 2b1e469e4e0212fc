using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Writing;

/// <summary>An order as it was written, and what has to follow.</summary>
/// <param name="SignalId">The stored signal that has to be raised; null where nothing follows.</param>
public sealed record WrittenOrder(PortOrder Order, IReadOnlyList<string> MailIds, string? SignalId);
