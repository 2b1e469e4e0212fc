using System.Text.Json.Nodes;
using CallingPlans.Domain.Configuration;

namespace CallingPlans.Domain.Markets;

/// <summary>Turns configuration into the changes it makes to market profiles.</summary>
public static class MarketOverrides
{
    /// <summary>
    /// Reads flat settings, as .NET configuration gives them: <c>US:port:latestDays</c> = <c>45</c>,
    /// <c>DE:enabled</c> = <c>false</c>, <c>GB:blocks:sizes:0</c> = <c>10</c>. An empty value takes a member away.
    /// </summary>
    /// <param name="settings">Keys relative to the section of the markets; levels apart by a colon.</param>
    /// <returns>By market, the members to change; numbered keys have become arrays.</returns>
    public static IReadOnlyDictionary<string, JsonObject> FromSettings(
        IEnumerable<KeyValuePair<string, string?>> settings)
    {
        return SettingsTree.Read(settings).ToDictionary(
            market => market.Key.ToUpperInvariant(),
            market => market.Value as JsonObject
                ?? throw new MarketProfileException([$"{market.Key}: the settings name no member of the profile."]),
            StringComparer.OrdinalIgnoreCase);
    }
}
