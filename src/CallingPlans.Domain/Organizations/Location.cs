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
}

/// <summary>Who gets the mails of a location's orders.</summary>
public sealed record LocationContact(string Name, string Email, string? Phone = null);
