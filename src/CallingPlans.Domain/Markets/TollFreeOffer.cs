namespace CallingPlans.Domain.Markets;

/// <summary>What can be done with toll-free numbers.</summary>
public sealed record TollFreeOffer
{
    /// <summary>Whether new ones can be ordered.</summary>
    public required bool Order { get; init; }

    /// <summary>Whether existing ones can be ported in.</summary>
    public required bool Port { get; init; }
}
