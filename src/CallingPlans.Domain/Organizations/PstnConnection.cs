namespace CallingPlans.Domain.Organizations;

/// <summary>How a location reaches the telephone network.</summary>
public enum PstnConnectionKind
{
    None,
    CallingPlans,
    IntegratedCcp,
    NonIntegratedCcp,
    PremisesBased,
}

/// <summary>A location's PSTN connection.</summary>
public sealed record PstnConnection
{
    public static readonly PstnConnection None = new();

    public PstnConnectionKind Kind { get; init; }

    public string? ProviderId { get; init; }

    public SubscriptionKind? SubscriptionType { get; init; }

    public ContractContact? ContractContact { get; init; }

    public DateTimeOffset? EnabledAt { get; init; }

    public bool IsCallingPlans => Kind == PstnConnectionKind.CallingPlans;
}

/// <summary>The person who signs the legal contract with the operator.</summary>
public sealed record ContractContact(string Name, string Title, string Email, string Phone);
