using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallingPlans.Testing.Tables;

/// <summary>
/// An OData filter of the kind that the app sends: comparisons with constants (texts, whole numbers, moments, truth values),
/// joined by <c>and</c>. Anything else is refused.
/// </summary>
internal sealed partial class DoubledFilter
{
    private readonly List<(string Name, string Operator, object Value)> conditions = [];

    /// <exception cref="NotSupportedException">The filter is of another kind.</exception>
    public DoubledFilter(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var match = Condition().Match(text, at);
            if (!match.Success)
                throw new NotSupportedException($"The double does not know the filter '{text}'.");
            conditions.Add((match.Groups["name"].Value, match.Groups["operator"].Value, Constant(match)));
            at = match.Index + match.Length;
        }
    }

    /// <summary>The one partition; null where there may be several.</summary>
    public string? Partition => KeyOf("PartitionKey", "eq");

    public string? LowestKey => KeyOf("RowKey", "eq") ?? KeyOf("RowKey", "ge") ?? KeyOf("RowKey", "gt");

    public string? HighestKey => KeyOf("RowKey", "eq") ?? KeyOf("RowKey", "le") ?? KeyOf("RowKey", "lt");

    public bool Holds(DoubledRow row)
    {
        foreach (var (name, compare, value) in conditions)
        {
            if (Compare(row, name, value) is not { } difference || !Is(difference, compare))
                return false;
        }

        return true;
    }

    private string? KeyOf(string name, string compare) =>
        conditions.Find(c => c.Name == name && c.Operator == compare).Value as string;

    private static bool Is(int difference, string compare) => compare switch
    {
        "eq" => difference == 0,
        "ne" => difference != 0,
        "lt" => difference < 0,
        "le" => difference <= 0,
        "gt" => difference > 0,
        _ => difference >= 0,
    };

    /// <summary>Null where the row has no such property: no condition holds for it then.</summary>
    private static int? Compare(DoubledRow row, string name, object value) => name switch
    {
        "PartitionKey" => string.CompareOrdinal(row.Partition, (string)value),
        "RowKey" => string.CompareOrdinal(row.Key, (string)value),
        _ => row.Property(name) is not { } property ? null : value switch
        {
            string text => string.CompareOrdinal(property.GetString(), text),
            long number => NumberOf(property).CompareTo(number),
            DateTimeOffset moment => property.GetDateTimeOffset().CompareTo(moment),
            _ => property.GetBoolean().CompareTo((bool)value),
        },
    };

    /// <summary>Whole numbers of 64 bits are texts in JSON.</summary>
    private static long NumberOf(JsonElement property) => property.ValueKind == JsonValueKind.String
        ? long.Parse(property.GetString()!, CultureInfo.InvariantCulture)
        : property.GetInt64();

    private static object Constant(Match match) => match.Groups switch
    {
        var g when g["text"].Success => g["text"].Value.Replace("''", "'"),
        var g when g["moment"].Success => DateTimeOffset.Parse(g["moment"].Value, CultureInfo.InvariantCulture),
        var g when g["number"].Success => long.Parse(g["number"].Value, CultureInfo.InvariantCulture),
        var g => g["truth"].Value == "true",
    };

    [GeneratedRegex(
        @"\G(?:\s*and\s+)?\s*(?<name>[A-Za-z]+)\s+(?<operator>eq|ne|lt|le|gt|ge)\s+"
        + @"(?:'(?<text>(?:[^']|'')*)'|datetime'(?<moment>[^']*)'|(?<number>-?\d+)L?|(?<truth>true|false))\s*",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Condition();
}
