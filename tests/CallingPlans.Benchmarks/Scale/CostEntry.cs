using System.Globalization;

namespace CallingPlans.Benchmarks.Scale;

/// <summary>One line of a table of costs: what, and how often; a bound where timing makes it vary.</summary>
internal sealed record CostEntry(IReadOnlyList<string> What, int Count, bool IsBound)
{
    public string Name => string.Join(" | ", What);

    /// <summary>Rows of one call: a batch has several.</summary>
    public int Rows => What[^1].StartsWith("batch of ", StringComparison.Ordinal)
        ? int.Parse(What[^1]["batch of ".Length..], CultureInfo.InvariantCulture)
        : 1;
}
