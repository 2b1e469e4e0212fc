using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>Criteria that were read: what the market searches by, in one form.</summary>
public sealed record NumberCriteria(
    string Market, NumberKind Kind, string? Region, string? AreaCode, string? Prefix, string? City, bool Consecutive)
{
    /// <summary>The carrier's question for runs of a length.</summary>
    /// <param name="spread">See <see cref="NumberQuery"/>.</param>
    public NumberQuery Query(int runLength, string spread) =>
        new(Market, Kind, Region, AreaCode, Prefix, City, runLength, spread);
}
