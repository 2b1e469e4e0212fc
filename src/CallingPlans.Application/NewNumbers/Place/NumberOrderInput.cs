using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>
/// What is ordered, in one of four forms: numbers of a search, a block of a search, numbers by criteria, or a support
/// request.
/// </summary>
public sealed record NumberOrderInput
{
    public string? SearchId { get; init; }

    public IReadOnlyList<string?>? Numbers { get; init; }

    public BlockInput? Block { get; init; }

    public NumberCriteriaInput? Criteria { get; init; }

    public int? Quantity { get; init; }

    public SupportRequestInput? SupportRequest { get; init; }
}

/// <summary>A block of a search.</summary>
public sealed record BlockInput
{
    public string? First { get; init; }

    public int? Size { get; init; }
}

/// <summary>Numbers that the desk is asked for.</summary>
public sealed record SupportRequestInput
{
    public int? Quantity { get; init; }

    public NumberKind? Kind { get; init; }

    public string? Details { get; init; }
}
