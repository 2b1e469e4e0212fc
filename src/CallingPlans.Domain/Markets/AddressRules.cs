using System.Text.RegularExpressions;

namespace CallingPlans.Domain.Markets;

/// <summary>What an address of the market has to look like.</summary>
public sealed record AddressRules
{
    /// <summary>Whether an address names its state, province or region.</summary>
    public required bool RegionRequired { get; init; }

    /// <summary>The codes of the regions; empty where any text will do.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>
    /// Regular expression that a whole postal code matches, case ignored; without look-arounds and back-references,
    /// so that it always ends in linear time.
    /// </summary>
    public required string PostalCodePattern { get; init; }

    /// <summary>A postal code that matches, to show beside the field.</summary>
    public required string PostalCodeExample { get; init; }

    /// <summary>Whether a postal code has the market's form.</summary>
    public bool AcceptsPostalCode(string? postalCode) =>
        postalCode is not null && Whole(PostalCodePattern).IsMatch(postalCode);

    /// <summary>Whether a region is one of the market's, or rightly missing.</summary>
    public bool AcceptsRegion(string? region) => string.IsNullOrWhiteSpace(region)
        ? !RegionRequired
        : Regions.Count == 0 || Regions.Contains(region, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking.</exception>
    internal static Regex Whole(string pattern) =>
        new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
}
