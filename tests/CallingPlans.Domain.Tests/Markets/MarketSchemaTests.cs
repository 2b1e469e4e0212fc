using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Tests.Errors;

namespace CallingPlans.Domain.Tests.Markets;

/// <summary>Holds market-profile.schema.json, which editors read, to the record that the product reads.</summary>
public sealed class MarketSchemaTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter<DayOfWeek>() },
    };

    [Fact]
    public void Schema_HasTheMembersOfTheRecord()
    {
        var path = RepositoryFile.Find("src/CallingPlans.Domain/Markets/market-profile.schema.json");
        var written = JsonNode.Parse(File.ReadAllText(path))!;
        var actual = Strict.GetJsonSchemaAsNode(typeof(MarketProfile));

        Assert.Equal(Facts(actual, actual, "$").Order(), Facts(written, written, "$").Order());
    }

    [Fact]
    public void Schema_DescribesEveryMember()
    {
        var path = RepositoryFile.Find("src/CallingPlans.Domain/Markets/market-profile.schema.json");
        var members = Members(JsonNode.Parse(File.ReadAllText(path))!).ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.True(
            member.Value["description"] is not null || member.Value["const"] is not null, member.Key));
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Members(JsonNode? node) => node switch
    {
        JsonObject it => (it["properties"] as JsonObject ?? [])
            .Select(member => KeyValuePair.Create(member.Key, member.Value!.AsObject()))
            .Concat(it.SelectMany(child => Members(child.Value))),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    // What a schema says about members, required members and values, without its layout.
    private static IEnumerable<string> Facts(JsonNode root, JsonNode? node, string path)
    {
        if (node is not JsonObject schema)
            yield break;
        if (schema["$ref"] is { } reference)
            schema = Resolve(root, reference.GetValue<string>());
        foreach (var list in new[] { "required", "enum" })
        {
            if (schema[list] is JsonArray values)
                yield return $"{path} {list} {string.Join(' ', values.OfType<JsonValue>().Order(ByText))}";
        }

        if (schema["const"] is { } constant)
            yield return $"{path} const {constant}";
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            yield return $"{path}.{name}";
            foreach (var fact in Facts(root, member, $"{path}.{name}"))
                yield return fact;
        }

        var nested = (schema["anyOf"] as JsonArray ?? [])
            .Select(each => (each, $"{path}|{each!["properties"]!["rule"]!["const"]}"))
            .Append((schema["items"], $"{path}[]"))
            .SelectMany(each => Facts(root, each.Item1, each.Item2));
        foreach (var fact in nested)
            yield return fact;
    }

    private static readonly Comparer<JsonValue> ByText =
        Comparer<JsonValue>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    private static JsonObject Resolve(JsonNode root, string reference) => reference.TrimStart('#', '/').Split('/')
        .Aggregate(root, (node, step) => node[step]!).AsObject();
}
