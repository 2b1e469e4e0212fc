using System.Globalization;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Values that a schema describes, most of them good.</summary>
internal sealed class FuzzValues(ApiDescription description)
{
    private const int Deepest = 6;

    /// <summary>A body by its examples or its schema.</summary>
    public JsonNode? Body(JsonNode content, Random random)
    {
        List<JsonNode?> examples = [content["example"], .. content["examples"]?.AsObject().Select(e => description.Resolve(e.Value)?["value"]) ?? []];
        examples.RemoveAll(e => e is null);
        return examples.Count > 0 && random.Next(3) > 0
            ? examples[random.Next(examples.Count)]!.DeepClone()
            : Make(content["schema"], random);
    }

    public JsonNode? Make(JsonNode? schema, Random random, int depth = 0)
    {
        var rules = description.Resolve(schema);
        if (rules is not JsonObject || depth > Deepest)
            return JsonValue.Create("x");
        if (rules["const"] is { } constant)
            return constant.DeepClone();
        if (rules["enum"] is JsonArray allowed)
            return allowed[random.Next(allowed.Count)]?.DeepClone();
        if (rules["example"] is { } example && random.Next(2) == 0)
            return example.DeepClone();
        foreach (var name in (string[])["oneOf", "anyOf"])
        {
            if (rules[name] is JsonArray choices)
                return Make(choices[random.Next(choices.Count)], random, depth + 1);
        }

        if (rules["allOf"] is JsonArray parts)
        {
            var whole = new JsonObject();
            foreach (var member in parts.Append(rules["properties"] is null ? null : new JsonObject { ["type"] = "object", ["properties"] = rules["properties"]!.DeepClone() })
                .Select(p => Make(p, random, depth + 1)).OfType<JsonObject>().SelectMany(o => o))
                whole[member.Key] = member.Value?.DeepClone();
            return whole;
        }

        return (rules["type"] is JsonArray several ? (string?)several[random.Next(several.Count)] : (string?)rules["type"]) switch
        {
            "object" => new JsonObject((rules["properties"]?.AsObject() ?? [])
                .Where(_ => random.Next(5) > 0).Select(p => KeyValuePair.Create(p.Key, Make(p.Value, random, depth + 1)))),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Make(rules["items"], random, depth + 1))]),
            "integer" => JsonValue.Create(random.Next(-1, 12)),
            "number" => JsonValue.Create(random.NextDouble() * 10),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "null" => null,
            _ => JsonValue.Create(Text(rules, random)),
        };
    }

    private static string Text(JsonNode rules, Random random)
    {
        var now = TimeProvider.System.GetUtcNow();
        return (string?)rules["format"] switch
        {
            "date" => now.AddDays(random.Next(-40, 40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => now.AddHours(random.Next(-900, 900)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "email" => "telecom@contoso.example",
            "uri" => "https://hooks.contoso.example/calls",
            _ => ((string?)rules["pattern"])?.Contains(@"\+", StringComparison.Ordinal) == true ? TestNumbers.Next() : "Contoso",
        };
    }
}
