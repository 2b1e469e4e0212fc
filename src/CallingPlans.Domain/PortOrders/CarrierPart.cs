using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>One of the orders that a carrier made of an order, because of its rules on what goes together.</summary>
/// <param name="Reference">The carrier's own id of it.</param>
/// <param name="RawStatus">In the carrier's own words.</param>
/// <param name="FocAt">Its own date; the order's is the latest of its parts.</param>
public sealed record CarrierPart(
    string Reference, IReadOnlyList<TelephoneNumber> Numbers, string RawStatus, DateTimeOffset? FocAt = null);
