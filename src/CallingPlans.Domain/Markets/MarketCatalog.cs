using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallingPlans.Domain.Markets;

/// <summary>
/// Every market: the profiles that come with the product, changed by configuration. Immutable, and valid from the
/// moment it exists.
/// </summary>
public sealed class MarketCatalog
{
    private readonly FrozenDictionary<string, MarketProfile> _profiles;

    private MarketCatalog(IEnumerable<MarketProfile> profiles)
    {
        _profiles = profiles.ToFrozenDictionary(profile => profile.Country, StringComparer.OrdinalIgnoreCase);
        Enabled = [.. _profiles.Values.Where(market => market.Enabled).OrderBy(market => market.Country)];
    }

    /// <summary>The markets that are offered, by country code.</summary>
    public IReadOnlyList<MarketProfile> Enabled { get; }

    /// <summary>Builds the catalogue.</summary>
    /// <param name="overrides">
    /// By country, a JSON merge patch of the profile: changed members, whole arrays, <c>null</c> to remove one. A
    /// country that the product does not know needs a whole profile, and is added. <c>{"enabled": false}</c>
    /// switches a market off.
    /// </param>
    /// <exception cref="MarketProfileException">A profile, after its changes, is not usable.</exception>
    public static MarketCatalog Create(IReadOnlyDictionary<string, JsonObject>? overrides = null)
    {
        var documents = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (country, profile) in EmbeddedProfiles.Read())
            documents[country] = profile;
        foreach (var (country, change) in overrides ?? new Dictionary<string, JsonObject>())
            documents[country] = MergePatch.Apply(documents.GetValueOrDefault(country), change);

        var problems = new List<string>();
        var profiles = documents
            .OrderBy(document => document.Key, StringComparer.Ordinal)
            .Select(document => Read(document.Key, document.Value, problems))
            .OfType<MarketProfile>()
            .ToList();
        return problems.Count == 0 ? new MarketCatalog(profiles) : throw new MarketProfileException(problems);
    }

    /// <summary>The market of a country, offered or not, or null: for what exists already.</summary>
    public MarketProfile? Find(string country) => _profiles.GetValueOrDefault(country);

    /// <summary>The market of a country when it is offered, else null: for anything new.</summary>
    public MarketProfile? FindEnabled(string country) => Find(country) is { Enabled: true } market ? market : null;

    private static MarketProfile? Read(string country, JsonNode? document, List<string> problems)
    {
        try
        {
            var profile = document.Deserialize<MarketProfile>(MarketJson.Options)!;
            problems.AddRange(MarketProfileRules.Check(country, profile).Select(problem => $"{country}: {problem}"));
            return profile;
        }
        catch (JsonException fault)
        {
            problems.Add($"{country}: {fault.Path ?? "$"}: {fault.Message}");
            return null;
        }
    }
}
