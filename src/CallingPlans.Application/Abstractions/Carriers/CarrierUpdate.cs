using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>What a carrier can say of an order.</summary>
public enum CarrierUpdateKind
{
    /// <summary>Validated, and placed with the losing carrier.</summary>
    Accepted,

    Rejected,

    /// <summary>The losing carrier named the date, or another one.</summary>
    FocReceived,

    /// <summary>The FOC date passed without a port; no rejection.</summary>
    FocExpired,

    Ported,

    Cancelled,

    /// <summary>The carrier will not cancel: the order goes on.</summary>
    CancelRefused,

    /// <summary>A part of the order is further, or was split once more; the order as a whole is where it was.</summary>
    PartsChanged,
}

/// <summary>One thing that a carrier said of an order, in the words of the product; its own code is kept.</summary>
/// <param name="Id">Unique per carrier; the same when it comes twice.</param>
/// <param name="Reference">The carrier's own id of the order.</param>
/// <param name="Attempt">The attempt that it is about; an answer to an earlier one is out of date.</param>
/// <param name="FocAt">With <see cref="CarrierUpdateKind.FocReceived"/>: the moment.</param>
/// <param name="Errors">With <see cref="CarrierUpdateKind.Rejected"/>: every reason.</param>
/// <param name="Parts">The orders that the carrier made of it, where it made more than one; else null.</param>
public sealed record CarrierUpdate(
    string Id,
    string Carrier,
    string Reference,
    int Attempt,
    CarrierUpdateKind Kind,
    DateTimeOffset OccurredAt,
    string RawCode,
    DateTimeOffset? FocAt = null,
    IReadOnlyList<CarrierError>? Errors = null,
    IReadOnlyList<CarrierPart>? Parts = null);

/// <summary>A reason of a rejection.</summary>
/// <param name="Code">One of the nineteen; an unknown raw code is <c>Unidentified</c>.</param>
/// <param name="RawText">The carrier's own words, redacted.</param>
public sealed record CarrierError(string Code, string RawCode, string RawText, IReadOnlyList<string>? Numbers = null);
