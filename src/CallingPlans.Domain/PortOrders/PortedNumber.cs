using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>A number that an order moves.</summary>
public sealed record PortedNumber(
    TelephoneNumber Number,
    LineType? LineType = null,
    TelephoneNumber? BillingTelephoneNumber = null);
