using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>All that a carrier needs to place an order with the losing carrier.</summary>
public sealed record CarrierPortRequest
{
    public required OrderRef Order { get; init; }

    /// <summary>Together with the order it names the request: the same again is the same order.</summary>
    public required int Attempt { get; init; }

    public required string Market { get; init; }

    public required IReadOnlyList<PortedNumber> Numbers { get; init; }

    public required AccountFacts Account { get; init; }

    /// <summary>In clear; null where none was given. Not to be kept.</summary>
    public string? Pin { get; init; }

    public DateTimeOffset? RequestedAt { get; init; }

    public PartialPort? PartialPort { get; init; }

    /// <summary>Whether the order is one of the siblings of a split.</summary>
    public bool IsFamilyMember { get; init; }

    public required IReadOnlyList<OrderDocument> Documents { get; init; }

    public override string ToString() => $"{Order} attempt {Attempt}";
}

/// <summary>Whether a number can be ported, as far as the carrier knows.</summary>
/// <param name="Portable">Null where only the desk can tell.</param>
public sealed record PortabilityAnswer(
    TelephoneNumber Number,
    bool? Portable,
    string? Reason,
    string? Carrier,
    NumberType? NumberType,
    string? RateCenter);

/// <summary>The losing carrier's record of an account (CSR).</summary>
public sealed record CustomerServiceRecord(
    string? CarrierName,
    string? CompanyName,
    string? AccountNumber,
    TelephoneNumber? BillingTelephoneNumber,
    string? AuthorizedName,
    PostalAddress? ServiceAddress,
    IReadOnlyList<TelephoneNumber> Numbers);

/// <summary>How an order stands at the carrier now, for reconciliation.</summary>
/// <param name="Said">What the carrier has said of it, oldest first, as far back as it tells; at least the latest.</param>
/// <param name="Parts">The orders that the carrier made of it, where it made more than one; else null.</param>
public sealed record CarrierPort(
    OrderRef Order, string Reference, int Attempt, IReadOnlyList<CarrierUpdate> Said, IReadOnlyList<CarrierPart>? Parts = null)
{
    /// <summary>How the order stands; null while the carrier has said nothing.</summary>
    public CarrierUpdate? Latest => Said.Count > 0 ? Said[^1] : null;
}

/// <summary>What became of an order that was placed.</summary>
/// <param name="Reference">The carrier's own id of the order; of the first, where it made several of one.</param>
/// <param name="Parts">The orders that the carrier made of it, where it made more than one; else null.</param>
public sealed record CarrierPlaced(string Reference, IReadOnlyList<CarrierPart>? Parts = null);
