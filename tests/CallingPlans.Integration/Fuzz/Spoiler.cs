using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Spoils one place of a body.</summary>
internal static class Spoiler
{
    public static JsonNode? Spoil(JsonNode? body, Random random)
    {
        var places = Places(body).ToList();
        if (places.Count == 0)
            return Hostile(random);
        var (parent, key) = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0 when parent is JsonObject members:
                members.Remove((string)key);
                break;
            case 1 when parent is JsonObject members:
                members[$"unknown{random.Next(3)}"] = Hostile(random);
                break;
            case 2 when parent is JsonArray items:
                for (var left = random.Next(40); left > 0; left--)
                    items.Add(items[(int)key]?.DeepClone());
                break;
            default:
                Put(parent, key, Hostile(random));
                break;
        }

        return body;
    }

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonObject members)
            members[(string)key] = value;
        else
            parent.AsArray()[(int)key] = value;
    }

    private static JsonNode? Hostile(Random random) => random.Next(3) == 0
        ? HostileValues.Nodes[random.Next(HostileValues.Nodes.Count)]?.DeepClone()
        : JsonValue.Create(HostileValues.Texts[random.Next(HostileValues.Texts.Count)]);

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Places(m.Value).Prepend((members, m.Key))),
        JsonArray items => items.SelectMany((item, i) => Places(item).Prepend((items, i))),
        _ => [],
    };
}
