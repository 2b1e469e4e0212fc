using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>
/// What the porting desk found out about a number. It holds over what a carrier says of that number to the same organisation.
/// </summary>
/// <param name="Reason">For the customer to read.</param>
public sealed record PortabilityDecision(
    TelephoneNumber Number, bool Portable, string Reason, string DecidedBy, DateTimeOffset DecidedAt);
