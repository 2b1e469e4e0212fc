using System.Text.Json;

namespace CallingPlans.Testing.Tables;

/// <summary>A row of a table in memory: its keys, its version, and its properties as the JSON in which they came.</summary>
/// <param name="Properties">The members, without keys, moment and braces: <c>"A":1,"B":"x"</c>; UTF-8.</param>
internal sealed record DoubledRow(string Partition, string Key, byte[] Properties, long Version)
{
    public string ETag => $"W/\"datetime'{Version}'\"";

    /// <summary>A property for a filter; null where the row has none.</summary>
    public JsonElement? Property(string name)
    {
        using var document = JsonDocument.Parse("{" + System.Text.Encoding.UTF8.GetString(Properties) + "}");
        return document.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
    }

    /// <summary>Compares as storage sorts: by partition, then by key, by the characters' codes.</summary>
    public static readonly IComparer<DoubledRow> Order = Comparer<DoubledRow>.Create((a, b) =>
        string.CompareOrdinal(a.Partition, b.Partition) is var partition and not 0
            ? partition
            : string.CompareOrdinal(a.Key, b.Key));

    /// <summary>A row that stands for a place among the others.</summary>
    public static DoubledRow At(string partition, string key) => new(partition, key, [], 0);
}
