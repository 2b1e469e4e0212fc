using System.Globalization;
using System.Text.Json.Nodes;

namespace CallingPlans.Domain.Markets;

/// <summary>Turns configuration into the changes it makes to market profiles.</summary>
public static class MarketOverrides
{
    /// <summary>
    /// Reads flat settings, as .NET configuration gives them: <c>US:port:latestDays</c> = <c>45</c>,
    /// <c>DE:enabled</c> = <c>false</c>, <c>GB:blocks:sizes:0</c> = <c>10</c>.
    /// </summary>
    /// <param name="settings">Keys relative to the section of the markets; levels apart by a colon.</param>
    /// <returns>By market, the members to change; numbered keys have become arrays.</returns>
    public static IReadOnlyDictionary<string, JsonObject> FromSettings(
        IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var root = new Node();
        foreach (var (key, value) in settings)
        {
            // A section itself is listed too, without a value.
            if (value is not null)
                root.At(key.Split(':')).Value = value;
        }

        return root.Children.ToDictionary(
            market => market.Key.ToUpperInvariant(),
            market => market.Value.ToJson() as JsonObject
                ?? throw new MarketProfileException([$"{market.Key}: the settings name no member of the profile."]),
            StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string? Value { get; set; }

        public Node At(ReadOnlySpan<string> path)
        {
            if (path.IsEmpty)
                return this;
            if (!Children.TryGetValue(path[0], out var child))
                Children[path[0]] = child = new Node();
            return child.At(path[1..]);
        }

        public JsonNode? ToJson()
        {
            if (Children.Count == 0)
                return JsonValue.Create(Value);
            var indexed = Children.Select(child => (Index: IndexOf(child.Key), child.Value)).ToList();
            return indexed.All(child => child.Index is not null)
                ? new JsonArray([.. indexed.OrderBy(child => child.Index).Select(child => child.Value.ToJson())])
                : new JsonObject(Children.Select(child => KeyValuePair.Create(child.Key, child.Value.ToJson())));
        }

        private static int? IndexOf(string key) =>
            int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
