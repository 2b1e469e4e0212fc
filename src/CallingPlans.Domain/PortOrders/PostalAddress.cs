namespace CallingPlans.Domain.PortOrders;

/// <summary>A postal address; in a draft any part may be missing. <see cref="Country"/> is ISO 3166-1 alpha-2.</summary>
public sealed record PostalAddress
{
    public string? Street { get; init; }

    public string? City { get; init; }

    public string? Region { get; init; }

    public string? PostalCode { get; init; }

    public string? Country { get; init; }
}
