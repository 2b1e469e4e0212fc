namespace CallingPlans.Domain.Markets;

/// <summary>Blocks of consecutive new numbers.</summary>
public sealed record BlockOffer
{
    /// <summary>Whether the market sells blocks.</summary>
    public required bool Offered { get; init; }

    /// <summary>The sizes to choose from; empty where none are sold.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [];

    /// <summary>The kinds of number that come in blocks; never toll-free.</summary>
    public IReadOnlyList<NumberKind> Kinds { get; init; } = [];
}
