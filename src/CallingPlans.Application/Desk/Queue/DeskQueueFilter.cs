using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Queue;

/// <summary>What the orders of the queue must have; null members do not count.</summary>
public sealed record DeskQueueFilter(string? Status = null, DeskNeed? Needs = null, string? OrganizationId = null);
