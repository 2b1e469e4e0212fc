using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.NumberInventory;

/// <summary>Where a number of an organisation is in its life.</summary>
public enum NumberStatus
{
    /// <summary>Provisioned; the terms of service are not accepted yet.</summary>
    Inactive,

    Active,

    /// <summary>Named in an order that was placed with the losing carrier.</summary>
    PortingIn,
}

/// <summary>A number that an organisation has, or is about to have.</summary>
public sealed record InventoryNumber
{
    public required TelephoneNumber Number { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    public required NumberType Kind { get; init; }

    public required NumberStatus Status { get; init; }

    public required string OrderId { get; init; }

    public string? BlockId { get; init; }

    /// <summary>When the number began to bill: a ported one from completion.</summary>
    public DateTimeOffset? BillingStart { get; init; }

    /// <summary>An own ESA (a home worker); null where the location's holds.</summary>
    public EmergencyAddress? EmergencyAddress { get; init; }

    /// <summary>The latest change of <see cref="EmergencyAddress"/>.</summary>
    public EmergencyAddressChange? EmergencyChange { get; init; }

    /// <summary>The number with an own emergency address, or null put back to its location's; the same again changes nothing.</summary>
    public InventoryNumber WithEmergencyAddress(PostalAddress? address, DateTimeOffset now, string actor)
    {
        if (EmergencyAddress?.Address == address)
            return this;
        var change = EmergencyAddressChange.After(EmergencyChange, now, actor, address);
        return this with
        {
            EmergencyAddress = address is null ? null : new EmergencyAddress(address, change.At),
            EmergencyChange = change,
        };
    }
}
