using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>An emergency address as a carrier has to know it.</summary>
/// <param name="Number">Null where it is the address of all numbers of the location that have none of their own.</param>
/// <param name="Address">Null where the number has none of its own any more: its location's holds.</param>
public sealed record EmergencyAddressRegistration(
    string OrganizationId,
    string LocationId,
    TelephoneNumber? Number,
    string ChangeId,
    DateTimeOffset ChangedAt,
    PostalAddress? Address)
{
    /// <summary>The organisation, as people know it.</summary>
    public string Holder { get; init; } = string.Empty;

    /// <summary>The numbers with the carrier for which <see cref="InForce"/> holds from now on.</summary>
    public IReadOnlyList<TelephoneNumber> Numbers { get; init; } = [];

    /// <summary><see cref="Address"/>, or its location's where the number has none of its own; null where neither has one.</summary>
    public PostalAddress? InForce { get; init; }

    /// <summary>
    /// Whether <see cref="Numbers"/> are those that the carrier has newly got, and not all that the address holds for: it is told
    /// of them whatever it knew of the change. One that does not know them yet throws <see cref="CarrierUnavailableException"/>.
    /// </summary>
    public bool NumbersAreNew { get; init; }

    public override string ToString() => $"{OrganizationId}/{LocationId} {ChangeId}";
}

/// <summary>
/// A carrier that is told of emergency addresses. Every call may throw <see cref="CarrierUnavailableException"/> (try again)
/// or <see cref="CarrierRefusedException"/> (trying again is no use).
/// </summary>
public interface IEmergencyAddressRegistrar
{
    /// <summary>As configuration names the carrier, such as <c>simulated</c>.</summary>
    string Name { get; }

    /// <summary>Tells of an address. The same change again, or one before the latest, does nothing.</summary>
    Task RegisterAsync(EmergencyAddressRegistration registration, CancellationToken cancellation);
}
