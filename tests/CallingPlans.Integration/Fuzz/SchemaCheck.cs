using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Holds an answer against its schema: types, members, enumerations, bounds, patterns and what schemas are put together from.</summary>
internal sealed class SchemaCheck(ApiDescription description)
{
    /// <summary>What is wrong, each with its place; none where nothing is.</summary>
    public IEnumerable<string> Problems(JsonNode? schema, JsonNode? value, string at = "")
    {
        var resolved = description.Resolve(schema);
        if (resolved is not JsonObject rules)
            return [];
        return Own(rules, value, at).Concat(Parts(rules, value, at));
    }

    private IEnumerable<string> Parts(JsonObject rules, JsonNode? value, string at)
    {
        foreach (var part in rules["allOf"]?.AsArray() ?? [])
        {
            foreach (var problem in Problems(part, value, at))
                yield return problem;
        }

        foreach (var name in (string[])["anyOf", "oneOf"])
        {
            if (rules[name] is JsonArray choices && choices.All(c => Problems(c, value, at).Any()))
                yield return $"{at}: none of {name} fits {Short(value)}";
        }
    }

    private IEnumerable<string> Own(JsonObject rules, JsonNode? value, string at)
    {
        var types = rules["type"] switch
        {
            JsonArray several => several.Select(t => (string)t!).ToList(),
            { } one => [(string)one!],
            null => [],
        };
        if (types.Count > 0 && !types.Any(t => Is(t, value)))
        {
            yield return $"{at}: {Short(value)} is no {string.Join(" or ", types)}";
            yield break;
        }

        if (rules["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            yield return $"{at}: {Short(value)} is not among {allowed.ToJsonString()}";
        if (rules["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            yield return $"{at}: {Short(value)} is not {constant.ToJsonString()}";
        var problems = value switch
        {
            JsonObject members => OfObject(rules, members, at),
            JsonArray items => items.SelectMany((item, i) => rules["items"] is { } of ? Problems(of, item, $"{at}/{i}") : []),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => OfText(rules, (string)text!, at),
            _ => [],
        };
        foreach (var problem in problems)
            yield return problem;
    }

    private IEnumerable<string> OfObject(JsonObject rules, JsonObject members, string at)
    {
        foreach (var name in rules["required"]?.AsArray().Select(r => (string)r!).Where(r => !members.ContainsKey(r)) ?? [])
            yield return $"{at}: {name} is missing";
        foreach (var (name, value) in members)
        {
            if (rules["properties"]?[name] is { } known)
            {
                foreach (var problem in Problems(known, value, $"{at}/{name}"))
                    yield return problem;
            }
            else if (rules["additionalProperties"] is JsonValue closed && closed.GetValueKind() == JsonValueKind.False)
            {
                yield return $"{at}: {name} is not described";
            }
        }
    }

    private static IEnumerable<string> OfText(JsonObject rules, string text, string at)
    {
        if ((string?)rules["pattern"] is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"{at}: {Short(text)} does not match {pattern}";
        if ((string?)rules["format"] == "date-time" && !DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return $"{at}: {Short(text)} is no instant";
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", var kind) => kind == JsonValueKind.Null,
        ("object", var kind) => kind == JsonValueKind.Object,
        ("array", var kind) => kind == JsonValueKind.Array,
        ("string", var kind) => kind == JsonValueKind.String,
        ("boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,
        ("number", var kind) => kind == JsonValueKind.Number,
        ("integer", JsonValueKind.Number) => (double)value! % 1 == 0,
        _ => false,
    };

    private static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
