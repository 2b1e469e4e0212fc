using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>Which numbers are wanted.</summary>
public record NumberCriteriaInput
{
    public NumberKind? Kind { get; init; }

    /// <summary>State or province.</summary>
    public string? Region { get; init; }

    public string? AreaCode { get; init; }

    /// <summary>The digits after the area code, or their beginning.</summary>
    public string? Prefix { get; init; }

    public string? City { get; init; }

    /// <summary>Whether the numbers have to follow each other.</summary>
    public bool? Consecutive { get; init; }
}

/// <summary>A search: which numbers, and how many; or blocks of a size.</summary>
public sealed record NumberSearchInput : NumberCriteriaInput
{
    public int? Quantity { get; init; }

    public int? BlockSize { get; init; }
}
