using System.Globalization;
using System.Text.Json.Nodes;

namespace CallingPlans.Domain.Configuration;

/// <summary>
/// Makes JSON of flat settings, as .NET configuration gives them: levels apart by a colon, arrays by numbered keys. An empty
/// value is <c>null</c>, which takes a member away: settings have no other way to say that, or that a list is empty.
/// </summary>
internal sealed class SettingsTree
{
    private readonly Dictionary<string, SettingsTree> children = new(StringComparer.OrdinalIgnoreCase);
    private string? value;

    /// <summary>The topmost sections as JSON, by name in any case.</summary>
    /// <param name="settings">Keys relative to the section that is read.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Read(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var root = new SettingsTree();
        foreach (var (key, value) in settings)
        {
            // A section itself is listed too, without a value.
            if (value is not null)
                root.At(key.Split(':')).value = value;
        }

        return root.children.ToDictionary(c => c.Key, c => c.Value.ToJson(), StringComparer.OrdinalIgnoreCase);
    }

    private SettingsTree At(ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return this;
        if (!children.TryGetValue(path[0], out var child))
            children[path[0]] = child = new SettingsTree();
        return child.At(path[1..]);
    }

    private JsonNode? ToJson()
    {
        if (children.Count == 0)
            return string.IsNullOrEmpty(value) ? null : JsonValue.Create(value);
        var indexed = children.Select(child => (Index: IndexOf(child.Key), child.Value)).ToList();
        return indexed.All(child => child.Index is not null)
            ? new JsonArray([.. indexed.OrderBy(child => child.Index).Select(child => child.Value.ToJson())])
            : new JsonObject(children.Select(child => KeyValuePair.Create(child.Key, child.Value.ToJson())));
    }

    private static int? IndexOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
