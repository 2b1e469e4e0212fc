using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Organizations;

/// <summary>A change of the emergency address of a location or a number: who made it when, and when the carrier was told.</summary>
/// <param name="Id">Unique; later changes of the same location or number have later ids.</param>
/// <param name="Address">Null where a number was put back to its location's.</param>
/// <param name="SentAt">Null while the carrier has not been told, and for good where a later change came before that.</param>
public sealed record EmergencyAddressChange(
    string Id, DateTimeOffset At, string By, PostalAddress? Address, DateTimeOffset? SentAt = null)
{
    /// <summary>The change that follows another one.</summary>
    public static EmergencyAddressChange After(EmergencyAddressChange? latest, DateTimeOffset now, string by, PostalAddress? address)
    {
        // However close together: the carrier keeps the later one.
        var at = latest is not null && latest.At >= now ? latest.At.AddTicks(1) : now;
        return new EmergencyAddressChange($"{at.UtcTicks:D19}-{Guid.NewGuid():N}", at, by, address);
    }
}
