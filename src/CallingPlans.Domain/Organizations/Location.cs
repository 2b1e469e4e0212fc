using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Organizations;

/// <summary>A site of an organisation. Its country names the market, its time zone the day.</summary>
public sealed record Location
{
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required PostalAddress Address { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary><c>en</c> or <c>zh-TW</c>; null where the organisation's holds.</summary>
    public string? Language { get; init; }

    public required LocationContact Contact { get; init; }

    public PstnConnection Connection { get; init; } = PstnConnection.None;

    public EmergencyAddress? EmergencyAddress { get; init; }

    /// <summary>The latest change of <see cref="EmergencyAddress"/>.</summary>
    public EmergencyAddressChange? EmergencyChange { get; init; }

    /// <summary>The location with another emergency address; the same address again changes nothing.</summary>
    public Location WithEmergencyAddress(PostalAddress address, DateTimeOffset now, string actor)
    {
        if (EmergencyAddress?.Address == address)
            return this;
        var change = EmergencyAddressChange.After(EmergencyChange, now, actor, address);
        return this with { EmergencyAddress = new EmergencyAddress(address, change.At), EmergencyChange = change };
    }
}

/// <summary>Who gets the mails of a location's orders.</summary>
public sealed record LocationContact(string Name, string Email, string? Phone = null);
