using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>Stated where not every number of the account leaves: what becomes of the rest.</summary>
public sealed record PartialPort(RemainingNumbers RemainingNumbers, TelephoneNumber? NewBillingTelephoneNumber = null);

/// <summary>What becomes of the numbers that stay.</summary>
public enum RemainingNumbers
{
    Keep,
    Disconnect,
}
