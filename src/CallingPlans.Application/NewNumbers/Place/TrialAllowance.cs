using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Which orders of a trial have taken a share of its numbers and are not provisioned yet.</summary>
public sealed record TrialAllowance(IReadOnlyList<TrialShare> Shares);

/// <summary>The share of one order.</summary>
public sealed record TrialShare(OrderId Order, int Quantity, DateTimeOffset TakenAt);
