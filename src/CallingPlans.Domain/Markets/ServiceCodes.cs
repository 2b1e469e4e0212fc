namespace CallingPlans.Domain.Markets;

/// <summary>Which three-digit N11 codes work from a number of the market.</summary>
public sealed record ServiceCodes
{
    /// <summary>Codes that can be called.</summary>
    public required IReadOnlyList<string> Working { get; init; }

    /// <summary>Codes that cannot, though callers may expect them to.</summary>
    public required IReadOnlyList<string> NotWorking { get; init; }
}
