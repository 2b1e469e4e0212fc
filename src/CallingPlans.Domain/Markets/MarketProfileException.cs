namespace CallingPlans.Domain.Markets;

/// <summary>Market profiles that cannot be used. Raised at start; names everything that is wrong.</summary>
public sealed class MarketProfileException : Exception
{
    /// <summary>What is wrong, one sentence each, every one naming its market.</summary>
    public MarketProfileException(IReadOnlyList<string> problems)
        : base($"Market profiles are not usable:\n- {string.Join("\n- ", problems)}") => Problems = problems;

    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
