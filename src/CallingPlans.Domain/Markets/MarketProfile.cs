using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.Markets;

/// <summary>
/// Everything that differs by country, as data. The profiles that come with the product are the JSON files in
/// <c>Profiles</c>; their shape is this record's, and is described for editors in
/// <c>market-profile.schema.json</c>. Configuration can change any member (<see cref="MarketCatalog"/>).
/// </summary>
public sealed record MarketProfile
{
    /// <summary>ISO 3166-1 alpha-2 code, upper case; also the market's name in configuration.</summary>
    public required string Country { get; init; }

    /// <summary>Names by language; <c>en</c> and <c>zh-TW</c> at least.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Whether the market is offered. Orders that are under way go on where it no longer is.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether the operator has confirmed the profile.</summary>
    public required bool Verified { get; init; }

    /// <summary>Country calling code, without plus sign.</summary>
    public required string CallingCode { get; init; }

    /// <summary>
    /// Regions (ISO 3166-1 alpha-2) whose numbers are the market's: the country, and those that share its numbering
    /// plan and carriers.
    /// </summary>
    public required IReadOnlyList<string> NumberRegions { get; init; }

    /// <summary>How new numbers are ordered.</summary>
    public required NewNumberOrdering NewNumbers { get; init; }

    /// <summary>The most new numbers in one order.</summary>
    public required int MaxNewNumbers { get; init; }

    /// <summary>The kinds of new number.</summary>
    public required IReadOnlyList<NumberKind> NumberKinds { get; init; }

    /// <summary>What new numbers can be searched by; empty where there is no search.</summary>
    public IReadOnlyList<SearchCriterion> SearchBy { get; init; } = [];

    /// <summary>Blocks of consecutive numbers.</summary>
    public required BlockOffer Blocks { get; init; }

    /// <summary>Toll-free numbers.</summary>
    public required TollFreeOffer TollFree { get; init; }

    /// <summary>N11 codes; null in markets that have none.</summary>
    public ServiceCodes? ServiceCodes { get; init; }

    /// <summary>Porting numbers in.</summary>
    public required PortRules Port { get; init; }

    /// <summary>The form of addresses.</summary>
    public required AddressRules Address { get; init; }

    /// <summary>IANA names of the country's time zones, the most usual first.</summary>
    public required IReadOnlyList<string> TimeZones { get; init; }

    /// <summary>Weekends and public holidays.</summary>
    public required CalendarRules Calendar { get; init; }

    /// <summary>Whom the administrator turns to when a number order fails.</summary>
    public required SupportTeam SupportTeam { get; init; }

    /// <summary>Reads a telephone number that has to be one of the market's.</summary>
    /// <param name="text">E.164 with its plus sign.</param>
    /// <param name="allowFictional">Whether +1 NPA 555 01XX is taken: in development only.</param>
    public NumberParseResult ParseNumber(string? text, bool allowFictional) =>
        TelephoneNumber.Parse(text, NumberRegions, allowFictional);
}
