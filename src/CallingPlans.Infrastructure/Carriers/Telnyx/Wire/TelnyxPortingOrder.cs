using System.Text.Json;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

/// <summary>A porting order as Telnyx shows it: what of it is read.</summary>
internal sealed record TelnyxPortingOrder
{
    public required string Id { get; init; }

    public string? CustomerReference { get; init; }

    public string? CustomerGroupReference { get; init; }

    public TelnyxPortStatus? Status { get; init; }

    public TelnyxActivation? ActivationSettings { get; init; }

    public TelnyxLinkedDocuments? Documents { get; init; }

    public IReadOnlyList<TelnyxPortedNumber>? PhoneNumbers { get; init; }

    public bool? RequirementsMet { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <param name="Value">One of the published words, or another.</param>
/// <param name="Details">With <c>exception</c>: every reason.</param>
internal sealed record TelnyxPortStatus(string? Value, IReadOnlyList<TelnyxException>? Details);

/// <summary>A reason of an exception.</summary>
internal sealed record TelnyxException(string? Code, string? Description);

internal sealed record TelnyxActivation(DateTimeOffset? FocDatetimeRequested, DateTimeOffset? FocDatetimeActual);

internal sealed record TelnyxLinkedDocuments(string? Loa, string? Invoice);

internal sealed record TelnyxPortedNumber(string? PhoneNumber, string? RequirementsStatus);

/// <summary>When the losing carrier releases numbers.</summary>
internal sealed record TelnyxFocWindow(DateTimeOffset StartedAt, DateTimeOffset EndedAt);

/// <summary>Something that an order needs before it is sent.</summary>
internal sealed record TelnyxRequirement(
    string? FieldType, string? FieldValue, string? RequirementStatus, TelnyxRequirementType? RequirementType);

internal sealed record TelnyxRequirementType(string? Id, string? Name, string? Description);

internal sealed record TelnyxPortability(string PhoneNumber, bool? Portable, bool? FastPortable, string? NotPortableReason);

/// <summary>An entry of the list of events, or a webhook's <c>data</c>.</summary>
internal sealed record TelnyxEvent
{
    public string? Id { get; init; }

    public string? EventType { get; init; }

    public string? PortingOrderId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Each type of event has another.</summary>
    public JsonElement Payload { get; init; }
}
