using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Organizations;

/// <summary>The emergency services address (ESA) of a location or of one number, since when.</summary>
public sealed record EmergencyAddress(PostalAddress Address, DateTimeOffset UpdatedAt);
